package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calls the service as the web store does, and counts what it answers. */
final class Customer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LINES = 5;
    /** How many products there are: some are asked for again while the service remembers them. */
    private static final int PRODUCTS = 5_000;

    private final String service;
    private final SortedMap<Integer, Integer> answers = new TreeMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();
    private String token = "";
    private int product;

    Customer(String service) {
        this.service = service;
    }

    void shows(String newToken) {
        token = newToken;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return answers;
    }

    /** Whether the service is up. */
    boolean seesItUp() throws InterruptedException {
        try {
            var status = client.send(
                    HttpRequest.newBuilder(URI.create(service + "/status"))
                            .timeout(LONGEST)
                            .build(),
                    BodyHandlers.discarding());
            return status.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** From an empty basket to a purchase, with much looking and some mistakes. */
    void buy() throws IOException, InterruptedException {
        var basket = "/v1/baskets/" + make("{\"country\":\"GB\"}");
        for (var line = 0; line < LINES; line++) {
            put(basket, nextProduct());
            look(basket);
        }
        var dropped = nextProduct();
        put(basket, dropped);
        put(basket, dropped);
        call("DELETE", basket + "/items/" + dropped, "", Map.of());
        call(
                "POST",
                basket + "/items",
                "{\"items\":[{\"trackId\":6001},{\"releaseId\":6002,\"packageId\":1}]}",
                Map.of());
        mistake(basket);
        var seen = look(basket);
        var total = seen.path("total").path("amount").asText();
        var buyer =
                "\"confirmedTotal\":{\"amount\":\"%s\",\"currency\":\"GBP\"},\"userId\":\"training\"".formatted(total);
        var ifMatch = Map.of("If-Match", "\"%s\"".formatted(seen.path("version").asText()));
        var payment = "\"payment\":{\"method\":\"card\",\"token\":\"tok_training\"}";
        call("POST", basket + "/checkouts", "{%s,%s,\"validateOnly\":true}".formatted(buyer, payment), ifMatch);
        call("POST", basket + "/checkouts", "{%s,%s}".formatted(buyer, payment), ifMatch);
        look(basket);
        call("GET", "/status", "", Map.of());
    }

    /** A guest logs in: its items move to the basket of the user. */
    void logIn(int user) throws IOException, InterruptedException {
        var guest = make("{\"country\":\"GB\"}");
        put("/v1/baskets/" + guest, nextProduct());
        var own = make("{\"country\":\"GB\",\"ownerId\":\"training-%d\"}".formatted(user));
        call("POST", "/v1/baskets/" + own + "/merges", "{\"from\":\"%s\"}".formatted(guest), Map.of());
        call("DELETE", "/v1/baskets/" + own, "", Map.of());
    }

    private void mistake(String basket) throws IOException, InterruptedException {
        call("PUT", basket + "/items/nothing", "{}", Map.of());
        call("GET", "/v1/baskets/00000000-0000-4000-8000-000000000000", "", Map.of());
        var unknown = token;
        token = "";
        call("GET", basket, "", Map.of());
        token = unknown;
    }

    private String make(String body) throws IOException, InterruptedException {
        return call("POST", "/v1/baskets", body, Map.of()).json().path("id").asText();
    }

    private void put(String basket, String item) throws IOException, InterruptedException {
        call("PUT", basket + "/items/" + item, "{}", Map.of());
    }

    /** Once for its content, and once more to hear that it is the same. */
    private JsonNode look(String basket) throws IOException, InterruptedException {
        call("GET", basket, "", Map.of());
        var seen = call("GET", basket, "", Map.of()).json();
        call(
                "GET",
                basket,
                "",
                Map.of("If-None-Match", "\"%s\"".formatted(seen.path("version").asText())));
        return seen;
    }

    private String nextProduct() {
        product = (product + 1) % PRODUCTS;
        return (product % 4 == 0 ? "release-" : "track-") + (product + 1);
    }

    private record Answer(int status, JsonNode json) {}

    private Answer call(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
