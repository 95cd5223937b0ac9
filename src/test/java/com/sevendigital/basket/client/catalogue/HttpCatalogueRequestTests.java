package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.RELEASE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.client.RawServer.Behaviour;
import com.sevendigital.basket.domain.Product;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client asks, to the letter. */
class HttpCatalogueRequestTests {

    private static final Behaviour NOTHING_KNOWN = RawServer.answering(200, "{\"items\": {}}");

    private final RawServer server = RawServer.start(NOTHING_KNOWN);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/1.2", "/1.2/", "/1.2//"})
    void theBaseUrlMayNameTheVersionOrNot(String ending) {
        CatalogueFixtures.catalogue(server.url() + ending).listings(List.of(TRACK), GB);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /1.2/track/details/batch?trackids=1535&country=GB&usageTypes=download&showErrors=true"
                        + "&oauth_consumer_key=key+%26+more HTTP/1.1\r\n");
    }

    @Test
    void theBaseUrlMayHaveAPathOfItsOwn() {
        CatalogueFixtures.catalogue(server.url() + "/proxy").listings(List.of(TRACK), GB);

        assertThat(server.requests()).singleElement().asString().startsWith("GET /proxy/1.2/track/details/batch?");
    }

    @Test
    void theAnswerIsWantedAsJson() {
        CatalogueFixtures.catalogue(server.url()).listings(List.of(TRACK), GB);

        assertThat(server.requests()).singleElement().asString().contains("Accept: application/json\r\n");
    }

    @Test
    void releasesAreAskedOfTheirOwnBatch() {
        CatalogueFixtures.catalogue(server.url()).listings(List.of(RELEASE), CatalogueFixtures.DE);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /1.2/release/details/batch?releaseids=320867&country=DE&");
    }

    @Test
    void anyNumberOfProductsTakesOneCallForTracksAndOneForReleasesAtTheSameTime() {
        var meeting = new CyclicBarrier(2);
        server.become((request, connection) -> {
            meet(meeting);
            NOTHING_KNOWN.answer(request, connection);
        });
        var products = List.<Product>of(TRACK, RELEASE, new Product.Track(2), new Product.Release(3));

        CatalogueFixtures.catalogue(server.url()).listings(products, GB);

        assertThat(server.requests())
                .hasSize(2)
                .anyMatch(request -> request.contains("/track/details/batch?trackids=1535,2&"))
                .anyMatch(request -> request.contains("/release/details/batch?releaseids=320867,3&"));
    }

    private static void meet(CyclicBarrier meeting) throws InterruptedException {
        try {
            meeting.await();
        } catch (BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
