package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.pounds;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.sold;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.track;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a price, in the shapes that the real API has or may have, and what is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CataloguePriceTests {

    private static final Listing NOT_SEPARATELY = new Listing.NotForSale(Listing.Reason.NOT_SEPARATELY);

    private final RawServer server = RawServer.start(RawServer.answering(200, ""));
    private final HttpCatalogue catalogue = CatalogueFixtures.catalogue(server.url());

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0.99\"', GBP 0.99",
        "0.99, GBP 0.99",
        "1, GBP 1.00",
        "'\"1\"', GBP 1.00",
        "0, GBP 0.00",
        "0.0, GBP 0.00",
        "0.90, GBP 0.90",
        "10.00, GBP 10.00",
        "100.0, GBP 100.00",
        "'\"10.9900\"', GBP 10.99",
        "'\" 1.49 \"', GBP 1.49"
    })
    void aPriceIsANumberOrAText(String json, String price) {
        assertThat(primary(track("[" + sold(2, pounds(json)) + "]")).price()).isEqualTo(Money.parse(price));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\" \"",
                "\"N/A\"",
                "\"-0.99\"",
                "-0.99",
                "1e999999999",
                "\"1e9\"",
                "0.999",
                "\"0.001\"",
                "\"0,99\"",
                "\"£0.99\"",
                "1e-400",
                "12345678901",
                "true",
                "[]",
                "{}",
                "\"٠.٩٩\""
            })
    void anythingElseIsNoPrice(String json) {
        assertThat(listing(track("[" + sold(2, pounds(json)) + "]"))).isEqualTo(NOT_SEPARATELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"currencyCode\": \"GBP\"}",
                "{\"currencyCode\": \"GBP\", \"recommendedRetailPrice\": \"1.29\"}",
                "{\"currencyCode\": \"EUR\", \"sevendigitalPrice\": \"0.99\"}",
                "{\"sevendigitalPrice\": \"0.99\"}"
            })
    void aPriceBlockWithoutAPriceInThisCurrencyIsNoPrice(String block) {
        assertThat(listing(track("[" + sold(2, block) + "]"))).isEqualTo(NOT_SEPARATELY);
    }

    @Test
    void aCurrencyWithoutFractionDigitsHasNone() {
        var yen = track("[" + sold(2, "{\"currencyCode\": \"JPY\", \"sevendigitalPrice\": %s}") + "]");

        assertThat(listing(yen.formatted("200"), CatalogueFixtures.JP)).isInstanceOf(Listing.ForSale.class);
        assertThat(listing(yen.formatted("\"200.50\""), CatalogueFixtures.JP)).isEqualTo(NOT_SEPARATELY);
    }

    private Offer primary(String track) {
        return Optional.of(listing(track))
                .map(Listing.ForSale.class::cast)
                .flatMap(sold -> sold.in(null))
                .orElseThrow();
    }

    private Listing listing(String track) {
        return listing(track, GB);
    }

    private Listing listing(String track, Territory territory) {
        server.become(RawServer.answering(200, tracks(track)));
        List<Product> asked = List.of(TRACK);
        return Objects.requireNonNull(catalogue.listings(asked, territory).get(TRACK));
    }
}
