package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.stub.StubUpstreams;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What requests cost an instance; not part of the build, but {@code ./mvnw verify -Dit.test=RequestMeasurement} runs it. */
@Isolated
class RequestMeasurement {

    private static final int REQUESTS = Integer.getInteger("measure.requests", 2000);
    private static final String TRACK = "/items/track-1535";

    @Test
    void anInstanceServesManyRequestsWithItsCores() throws Exception {
        PreparedBundle.CACHED.lay();
        try (var dynamo = TableProcess.start();
                var upstreams = StubUpstreams.start(0);
                var store = new StoreClient();
                var service = MeasuredService.start(PreparedBundle.CACHED, dynamo, upstreams)) {
            var url = service.baseUrl();
            var basket = store.basketOf(url, "release-320867");
            var calls = new LinkedHashMap<String, Consumer<JsonNode>>();
            calls.put("get", seen -> store.basket(url, StoreClient.idOf(seen)));
            calls.put("add and remove", seen -> {
                store.send(url, "PUT", "/v1/baskets/" + StoreClient.idOf(seen) + TRACK, "");
                store.send(url, "DELETE", "/v1/baskets/" + StoreClient.idOf(seen) + TRACK, "");
            });
            calls.put(
                    "create, add and check out", _ -> store.checkOut(url, store.basketOf(url, "track-1535"), "tok_ok"));
            System.out.println("| calls | CPU |\n|---|---|");
            for (var call : calls.entrySet()) {
                repeat(call.getValue(), basket);
                var before = service.cpuSeconds();
                repeat(call.getValue(), basket);
                System.out.printf(
                        "| %s | %.2f ms |%n", call.getKey(), 1000 * (service.cpuSeconds() - before) / REQUESTS);
            }
            System.out.printf("Resident memory: %d MB%n", service.residentMegabytes());
            assertThat(service.cpuSeconds()).isPositive();
        }
    }

    private static void repeat(Consumer<JsonNode> call, JsonNode basket) {
        IntStream.range(0, REQUESTS).forEach(_ -> call.accept(basket));
    }
}
