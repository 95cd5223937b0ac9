package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults and delays by WireMock's admin API, and how they go away again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsTests {

    private static final String TRACK = "track/details?trackid=1535";

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StubClient client = new StubClient(upstreams);

    @BeforeEach
    void reset() {
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @ParameterizedTest
    @CsvSource({"POST, /__admin/mappings/reset", "POST, /__admin/reset", "DELETE, /__admin/mappings"})
    void anAddedMappingWinsUntilTheReset(String method, String path) {
        addMapping("/1\\\\.2/.*", "\"status\": 503");

        assertThat(catalogueStatus()).isEqualTo(503);
        client.send(method, path, "");
        assertThat(catalogueStatus()).isEqualTo(200);
        assertThat(client.buy("key-1", Purchases.ordinary()).statusCode()).isEqualTo(201);
    }

    @Test
    void theDefaultMappingsAreThereOnceAfterAnyNumberOfResets() {
        client.send("DELETE", "/__admin/mappings", "");
        client.send("POST", "/__admin/mappings/reset", "");
        upstreams.reset();

        assertThat(upstreams.server().getStubMappings()).hasSize(2);
    }

    @Test
    void anAddedDelayKeepsTheAnswerOfTheStub() {
        addMapping("/1\\\\.2/.*", "\"fixedDelayMilliseconds\": 50, \"transformers\": [\"catalogue\"]");

        assertThat(client.catalogue(TRACK).at("/track/id").intValue()).isEqualTo(1535);
        assertThat(upstreams.server().getAllServeEvents().getFirst().getTiming().getAddedDelay())
                .isEqualTo(50);
    }

    @Test
    void anAddedDelayIsAddedToTheStubsOwn() {
        addMapping("/purchases", "\"fixedDelayMilliseconds\": 1000, \"transformers\": [\"purchasing\"]");

        client.buy("key-1", Purchases.with("tok_slow"));

        assertThat(upstreams.server().getAllServeEvents().getFirst().getTiming().getAddedDelay())
                .isGreaterThan(3900);
    }

    @Test
    void anAddedFaultBreaksTheConnectionAfterTheCharge() {
        addMapping("/purchases", "\"fault\": \"CONNECTION_RESET_BY_PEER\", \"transformers\": [\"purchasing\"]");

        assertThatException()
                .isThrownBy(() -> client.buy("key-1", Purchases.ordinary()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(upstreams.purchases()).hasSize(1);
    }

    @Test
    void twoHundredDelayedAnswersAreUnderWayAtOnce() {
        addMapping("/1\\\\.2/.*", "\"fixedDelayMilliseconds\": 300, \"transformers\": [\"catalogue\"]");

        var statuses = IntStream.range(0, 200)
                .mapToObj(_ -> CompletableFuture.supplyAsync(this::catalogueStatus, Thread::startVirtualThread))
                .toList();

        assertThat(statuses).extracting(CompletableFuture::join).hasSize(200).containsOnly(200);
    }

    @Test
    void resettingForgetsPurchasesRequestsAndSettings() {
        client.buy("key-1", Purchases.ordinary());
        client.send("POST", "/__admin/settings", "{\"fixedDelay\": 600000}");

        upstreams.reset();

        assertThat(upstreams.purchases()).isEmpty();
        assertThat(upstreams.server().getAllServeEvents()).isEmpty();
        assertThat(catalogueStatus()).isEqualTo(200);
    }

    @Test
    void itListensOnThePortItTells() {
        assertThat(upstreams.baseUrl()).isEqualTo("http://localhost:" + upstreams.port());
    }

    private int catalogueStatus() {
        return client.send(client.catalogueRequest(TRACK + "&oauth_consumer_key=key")
                        .header("Accept", "application/json")
                        .build())
                .statusCode();
    }

    private void addMapping(String path, String response) {
        var added = client.send(
                "POST",
                "/__admin/mappings",
                "{\"request\": {\"urlPathPattern\": \"%s\"}, \"response\": {%s}}".formatted(path, response));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }
}
