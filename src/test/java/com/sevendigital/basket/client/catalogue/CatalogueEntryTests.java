package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.pounds;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.sold;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.track;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one entry of an answer says, in the shapes that the real API has or may have. */
class CatalogueEntryTests {

    private static final String SOLD = track("[" + sold(2, pounds("\"0.99\"")) + "]");

    private final RawServer server = RawServer.start(RawServer.answering(200, ""));
    private final HttpCatalogue catalogue = CatalogueFixtures.catalogue(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "'9,2', 2", "'2,9', 2", "'9,12', 9"})
    void thePrimaryPackageIsTheOnlyOneOrTheStandardOneOrTheFirst(String ids, int primary) {
        var packages = List.of(ids.split(",", -1)).stream()
                .map(id -> sold(Integer.parseInt(id), pounds("\"0.99\"")))
                .toList();

        assertThat(primary(track(packages.toString())).packageId()).isEqualTo(primary);
    }

    @Test
    void aPackageWithoutAPriceIsLeftOut() {
        var packages = List.of(sold(2, pounds("null")), sold(9, pounds("\"1.49\"")));

        assertThat(primary(track(packages.toString())).packageId()).isEqualTo(9);
    }

    @Test
    void aStrayEmptyPackageListInAPackageDoesNoHarm() {
        var stray = sold(2, pounds("\"0.99\"")).replace("\"description\": \"Any\"", "\"package\": []");

        assertThat(primary(track("[" + stray + "]")).packageId()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"streaming\": {}", "\"download\": null"})
    void withoutADownloadBlockItOnlyStreams(String instead) {
        var streaming = track("[]").replaceAll("\"download\": .*}", instead + "}");

        assertThat(listing(streaming)).isEqualTo(new Listing.NotForSale(Listing.Reason.NOT_A_DOWNLOAD));
    }

    @Test
    void aReleaseWithoutAPriceIsNotSoldHere() {
        server.become(RawServer.answering(
                200, "{\"items\": {\"releases\": [{\"id\": 320867, \"download\": {\"packages\": []}}]}}"));

        assertThat(catalogue.listings(List.of(CatalogueFixtures.RELEASE), GB))
                .containsValue(new Listing.NotForSale(Listing.Reason.NOT_IN_TERRITORY));
    }

    @Test
    void theNameOfTheArtistStandsInWhereNoCreditIsGiven() {
        var offer = primary(track("[" + sold(2, pounds("0.99")) + "]").replace("appearsAs", "slug"));

        assertThat(offer.description().artist()).isEqualTo("Tidewatchers");
    }

    @Test
    void anOverlongTitleIsCutBetweenCharacters() {
        var title = "a" + "🌊".repeat(700);

        var offer = primary(track("[" + sold(2, pounds("0.99")) + "]").replace("Glass Harbour", title));

        assertThat(offer.description().title()).isEqualTo("a" + "🌊".repeat(499));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id\": 1535", "\"title\": \"Glass Harbour\"", "\"id\": 2", "\"id\": 9001"})
    void anEntryThatLacksWhatEachHasIsAnOutage(String lacking) {
        assertThat(SOLD).contains(lacking);
        var entry = SOLD.replace(lacking, "\"other\": 1");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> listing(entry));
    }

    @Test
    void anEntryWithoutAnArtistIsAnOutage() {
        var entry = SOLD.replaceAll("\"(name|appearsAs)\": \"[^\"]*\"", "\"$1\": \"\"");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> listing(entry));
    }

    @Test
    void theIdOfAnEntryMayBeAText() {
        assertThat(listing(SOLD.replace("\"id\": 1535", "\"id\": \"1535\""))).isInstanceOf(Listing.ForSale.class);
    }

    private Offer primary(String track) {
        return Optional.of(listing(track))
                .map(Listing.ForSale.class::cast)
                .flatMap(sold -> sold.in(null))
                .orElseThrow();
    }

    private Listing listing(String track) {
        server.become(RawServer.answering(200, tracks(track)));
        List<Product> asked = List.of(TRACK);
        return Objects.requireNonNull(catalogue.listings(asked, GB).get(TRACK));
    }
}
