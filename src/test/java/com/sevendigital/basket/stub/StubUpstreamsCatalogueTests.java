package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The stub of the Catalogue API, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsCatalogueTests {

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

    @Test
    void aTrackIsInTheShapeOfTheRealApi() {
        var answer = client.catalogue("track/details?trackid=1535" + GB);

        assertThat(answer.path("status").asText()).isEqualTo("ok");
        var track = answer.path("track");
        assertThat(track.path("id").intValue()).isEqualTo(1535);
        assertThat(track.at("/release/id").intValue()).isEqualTo(320816);
        assertThat(track.path("isrc").asText()).matches("GBXXX[0-9]{7}");
        assertThat(track.at("/artist/name").asText()).isNotBlank();
        assertThat(track.at("/download/packages")).isEqualTo(StubClient.json("""
                                [{"id": 2, "description": "Standard",
                                  "price": {"currencyCode": "GBP", "sevendigitalPrice": "0.99", "recommendedRetailPrice": "0.99"},
                                  "formats": [{"id": 17, "description": "MP3 320"}]}]
                                """));
    }

    @Test
    void aBatchKeepsTheOrderAndLeavesOutWhatIsNotThere() {
        var answer = client.catalogue("track/details/batch?trackids=1535,999,1000%2C1001" + GB);

        assertThat(answer.at("/items/tracks"))
                .extracting(track -> track.path("id").intValue())
                .containsExactly(1535, 1000, 1001);
        assertThat(answer.path("items").has("errors")).isFalse();
    }

    @Test
    void aBatchTellsWhatIsNotThereWhenItIsAsked() {
        var answer = client.catalogue("release/details/batch?releaseids=320867,999,320272&showErrors=true" + GB);

        assertThat(answer.at("/items/releases"))
                .extracting(release -> release.path("id").intValue())
                .containsExactly(320867);
        assertThat(answer.at("/items/errors"))
                .extracting(error -> error.path("itemId").intValue() + " "
                        + error.path("code").intValue())
                .containsExactly("999 2001", "320272 2002");
    }

    @Test
    void aBatchMayAskForAHundredTracks() {
        var ids = IntStream.range(0, 300)
                .mapToObj(i -> Integer.toString(1200 + i))
                .toList();

        var answer = client.catalogue("track/details/batch?trackids=" + String.join(",", ids) + GB);

        assertThat(answer.at("/items/tracks")).hasSizeGreaterThan(110);
    }

    @Test
    void whatOnlyStreamsHasNoDownload() {
        var release = client.catalogue("release/details?releaseid=320170&country=GB");
        var track = client.catalogue("track/details?trackid=1110" + GB);

        assertThat(release.path("release").has("download")).isFalse();
        assertThat(release.path("release").has("subscriptionStreaming")).isTrue();
        assertThat(track.path("track").has("download")).isFalse();
    }

    @Test
    void aPreOrderIsReleasedInTheFuture() {
        assertThat(client.catalogue("release/details?releaseid=320204" + GB)
                        .at("/release/download/releaseDate")
                        .asText())
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void namesComeInTheirOwnScripts() {
        var answer = client.catalogue("release/details/batch?releaseids=320017,320051,320068" + GB);

        assertThat(answer.at("/items/releases"))
                .extracting(release -> release.path("title").asText())
                .containsExactly("Тихая гавань", "静かな港", "ميناء هادئ");
    }
}
