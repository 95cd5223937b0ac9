package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prices of the stub of the Catalogue API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsCataloguePriceTests {

    private static final String GB = "&country=GB&usageTypes=download";

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StubClient client = new StubClient(upstreams);

    @BeforeAll
    void startAfresh() {
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GB, GBP, 7.99",
        "DE, EUR, 9.99",
        "FR, EUR, 9.99",
        "IE, EUR, 9.99",
        "US, USD, 9.99",
        "SE, SEK, 99.00",
        "JP, JPY, 1800"
    })
    void eachTerritoryHasItsOwnPrice(String country, String currency, String amount) {
        var price = price(client.catalogue("release/details?releaseid=320867&country=" + country), "release", 0);

        assertThat(price.path("currencyCode").asText()).isEqualTo(currency);
        assertThat(price.path("sevendigitalPrice").asText()).isEqualTo(amount);
    }

    @Test
    void someHaveAPremiumPackageAsWell() {
        var release = client.catalogue("release/details?releaseid=320357" + GB);

        assertThat(release.at("/release/download/packages"))
                .extracting(sold -> sold.path("id").intValue())
                .containsExactly(2, 9);
        assertThat(release.at("/release/download/packages/1/formats/0/id").intValue())
                .isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource({"1067, GB, 0.00", "1066, GB, 0.00", "1066, JP, 0"})
    void aFreeTrackCostsNothing(int trackId, String country, String amount) {
        var price = price(client.catalogue("track/details?trackid=" + trackId + "&country=" + country), "track", 0);

        assertThat(price.path("sevendigitalPrice").asText()).isEqualTo(amount);
    }

    @Test
    void aTrackThatIsSoldOnlyWithItsReleaseHasNoPrice() {
        var tracks = client.catalogue("track/details/batch?trackids=1088,1089" + GB);

        assertThat(tracks.at("/items/tracks/0/download/packages/0/price")
                        .path("sevendigitalPrice")
                        .getNodeType())
                .isEqualTo(JsonNodeType.NULL);
        assertThat(tracks.at("/items/tracks/1/download/packages/0/price")
                        .path("sevendigitalPrice")
                        .getNodeType())
                .isEqualTo(JsonNodeType.MISSING);
    }

    @Test
    void everyThirdProductHasNumbersForPrices() {
        var tracks = client.catalogue("track/details/batch?trackids=1536,1533" + GB);

        assertThat(tracks.at("/items/tracks/0/download/packages/0/price/sevendigitalPrice"))
                .isEqualTo(DoubleNode.valueOf(0.99));
        assertThat(price(client.catalogue("release/details?releaseid=320646&country=JP"), "release", 0)
                        .path("sevendigitalPrice")
                        .toString())
                .isEqualTo("500");
    }

    private static JsonNode price(JsonNode answer, String kind, int index) {
        return answer.at("/%s/download/packages/%d/price".formatted(kind, index));
    }
}
