package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.jar.StoreClient.Answer;
import com.sevendigital.basket.stub.StubUpstreams;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * The service with the time limits of production, and a port before each dependency that can fail. Purchases and open
 * breakers alone have less time than there, so that they are soon over; and what the catalogue says is soon stale.
 */
final class FaultStage {

    /** One that the catalogue sells. */
    static final String TRACK = "track-1535";

    private static final String CANARY = "ca9a4700-0000-4000-8000-000000000001";
    /** Shorter than in production, since each fault ends with a wait for it; {@code fault.breaker-wait} sets another. */
    private static final String BREAKER_WAIT = System.getProperty("fault.breaker-wait", "1s");

    private static final int VOLLEY = 8;
    private static final int VOLLEYS = 12;

    private final TableProcess tableProcess = TableProcess.start();
    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StoreClient store = new StoreClient();
    private final AtomicInteger unknownTracks = new AtomicInteger(5_000_000);
    private final ServiceProcess service;
    final FaultyPort table = new FaultyPort(tableProcess.endpoint());
    final FaultyPort catalogue = new FaultyPort(URI.create(upstreams.baseUrl()));
    final FaultyPort purchasing = new FaultyPort(URI.create(upstreams.baseUrl()));

    /** One for all tests; its processes end with them. */
    private static final class Shared {
        private static final FaultStage STAGE = new FaultStage();
    }

    static FaultStage shared() {
        return Shared.STAGE;
    }

    private FaultStage() {
        service = ServiceProcess.start(
                "faults",
                Map.of(
                        "basket.dynamodb.endpoint", table.url(),
                        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", BREAKER_WAIT,
                        "basket.dynamodb.create-table", "true",
                        "basket.catalogue.base-url", catalogue.url(),
                        "basket.catalogue.consumer-key", "test",
                        "basket.catalogue.fresh-for", "1s",
                        "basket.purchasing.base-url", purchasing.url(),
                        "basket.purchasing.call-timeout", "2s",
                        "basket.limits.requests-per-second", "100000",
                        "basket.limits.burst", "100000"));
        warmUp();
    }

    private void warmUp() {
        for (var volley = 0; volley < VOLLEYS; volley++) {
            Answers.atOnce(Collections.nCopies(VOLLEY, () -> {
                status();
                canary();
                var basket = create();
                addUncached(basket);
                return add(basket, TRACK).status() == 201 ? checkOut(get(basket).body()) : get(basket);
            }));
        }
    }

    Answer status() {
        return store.send(service.baseUrl(), "GET", "/status", "");
    }

    /** How that upstream's breaker is, such as {@code closed}. */
    String breaker(String upstream) {
        return status().body().path("breakers").path(upstream).asText();
    }

    Answer canary() {
        return store.basket(service.baseUrl(), CANARY);
    }

    /** A new basket; tried again, since a table that was away is not there at once. */
    JsonNode create() {
        return eventually(201, () -> store.send(service.baseUrl(), "POST", "/v1/baskets", "{\"country\":\"GB\"}"));
    }

    /** A new basket that can be bought. */
    JsonNode filled() {
        var basket = create();
        eventually(201, () -> add(basket, TRACK));
        return eventually(200, () -> get(basket));
    }

    Answer get(JsonNode basket) {
        return store.basket(service.baseUrl(), StoreClient.idOf(basket));
    }

    Answer add(JsonNode basket, String product) {
        return item(basket, "PUT", product);
    }

    /** A track that nobody asked for before; the catalogue, once asked, does not know it. */
    Answer addUncached(JsonNode basket) {
        return add(basket, "track-" + unknownTracks.incrementAndGet());
    }

    Answer remove(JsonNode basket, String product) {
        return item(basket, "DELETE", product);
    }

    Answer checkOut(JsonNode basket) {
        return store.checkOut(service.baseUrl(), basket, "tok_ok");
    }

    private Answer item(JsonNode basket, String method, String product) {
        var path = "/v1/baskets/%s/items/%s".formatted(StoreClient.idOf(basket), product);
        return store.send(service.baseUrl(), method, path, "");
    }

    private static JsonNode eventually(int status, Callable<Answer> call) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                // Mostly the first call is the last: otherwise each would begin with a pause of 100 ms.
                .pollDelay(Duration.ZERO)
                .until(call, answer -> answer.status() == status || answer.status() == 200)
                .body();
    }
}
