package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.pounds;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.sold;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the products that were asked for an answer lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTests {

    private static final Product OTHER = new Product.Track(5999);
    private static final String SOLD = track("[" + sold(2, pounds("\"0.99\"")) + "]");

    private final RawServer server = RawServer.start(RawServer.answering(200, ""));
    private final HttpCatalogue catalogue = CatalogueFixtures.catalogue(server.url());

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"errors\": []",
                ", \"errors\": null",
                ", \"errors\": [{\"itemId\": 5999, \"code\": 2001, \"errorMessage\": \"Track not found\"}]",
                ", \"errors\": [{\"itemId\": \"5999\", \"code\": \"2001\", \"errorMessage\": \"Track not found\"}]",
                ", \"errors\": [{\"itemId\": 7, \"code\": 2002, \"errorMessage\": \"Nobody asked for it\"}]"
            })
    void whatTheAnswerLeavesOutIsUnknown(String errors) {
        var listings = listings("[" + SOLD + "]" + errors);

        assertThat(listings).hasSize(2).containsEntry(OTHER, new Listing.Unknown());
        assertThat(listings.get(TRACK)).isInstanceOf(Listing.ForSale.class);
    }

    @Test
    void whatIsNotAvailableInThisContextIsNotSoldHere() {
        assertThat(listings("[" + SOLD + "], \"errors\": [{\"itemId\": 5999, \"code\": 2002}]"))
                .containsEntry(OTHER, new Listing.NotForSale(Listing.Reason.NOT_IN_TERRITORY));
    }

    @Test
    void anEntryCountsMoreThanAnErrorAboutIt() {
        assertThat(listings("[" + SOLD + "], \"errors\": [{\"itemId\": 1535, \"code\": 2001}]")
                        .get(TRACK))
                .isInstanceOf(Listing.ForSale.class);
    }

    @Test
    void nothingKnownNeedsNoList() {
        assertThat(listings("null"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(TRACK, new Listing.Unknown(), OTHER, new Listing.Unknown()));
    }

    @Test
    void whatNobodyAskedForIsNotListed() {
        assertThat(listings("[" + SOLD + ", " + SOLD.replace("1535", "42") + "]"))
                .containsOnlyKeys(TRACK, OTHER);
    }

    @Test
    void theEnvelopeMayBeAbsent() {
        server.become(RawServer.answering(200, "{\"items\": {\"tracks\": [" + SOLD + "]}}"));

        assertThat(catalogue.listings(List.of(TRACK), GB).get(TRACK)).isInstanceOf(Listing.ForSale.class);
    }

    private Map<Product, Listing> listings(String tracks) {
        server.become(RawServer.answering(
                200, "{\"status\": \"ok\", \"version\": \"1.2\", \"items\": {\"tracks\": " + tracks + "}}"));
        return catalogue.listings(List.of(TRACK, OTHER), GB);
    }
}
