package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;

/** Does what customers of the web store do. */
final class Customer implements AutoCloseable {

    private static final int LINES = 5;
    /** So many look at their baskets at once. */
    private static final int CROWD = 8;
    /** How many products there are: some are asked for again while the service remembers them. */
    private static final int PRODUCTS = 5_000;

    private final StoreCalls calls;
    private final Queue<String> latest = new ArrayDeque<>();
    private String token = "";
    private int product;

    Customer(String service) {
        this.calls = new StoreCalls(service);
    }

    void shows(String newToken) {
        token = newToken;
        calls.shows(token);
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return calls.answers();
    }

    /** Whether the service is up. */
    boolean seesItUp() throws InterruptedException {
        return calls.findsItUp();
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
        calls.send("DELETE", basket + "/items/" + dropped, "", Map.of());
        calls.send(
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
        calls.send("POST", basket + "/checkouts", "{%s,%s,\"validateOnly\":true}".formatted(buyer, payment), ifMatch);
        calls.send("POST", basket + "/checkouts", "{%s,%s}".formatted(buyer, payment), ifMatch);
        look(basket);
        lookAtOnce(basket);
        calls.send("GET", "/status", "", Map.of());
    }

    /** The latest customers look at their baskets at the same moment. */
    private void lookAtOnce(String basket) {
        latest.add(basket);
        if (latest.size() > CROWD) {
            latest.remove();
        }
        calls.getAtOnce(latest);
    }

    /** A guest logs in: its items move to the basket of the user. */
    void logIn(int user) throws IOException, InterruptedException {
        var guest = make("{\"country\":\"GB\"}");
        put("/v1/baskets/" + guest, nextProduct());
        var own = make("{\"country\":\"GB\",\"ownerId\":\"training-%d\"}".formatted(user));
        calls.send("POST", "/v1/baskets/" + own + "/merges", "{\"from\":\"%s\"}".formatted(guest), Map.of());
        calls.send("DELETE", "/v1/baskets/" + own, "", Map.of());
    }

    private void mistake(String basket) throws IOException, InterruptedException {
        calls.send("PUT", basket + "/items/nothing", "{}", Map.of());
        calls.send("GET", "/v1/baskets/00000000-0000-4000-8000-000000000000", "", Map.of());
        calls.shows("");
        calls.send("GET", basket, "", Map.of());
        calls.shows(token);
    }

    private String make(String body) throws IOException, InterruptedException {
        return calls.send("POST", "/v1/baskets", body, Map.of()).path("id").asText();
    }

    private void put(String basket, String item) throws IOException, InterruptedException {
        calls.send("PUT", basket + "/items/" + item, "{}", Map.of());
    }

    /** Once for its content, and once more to hear that it is the same. */
    private JsonNode look(String basket) throws IOException, InterruptedException {
        calls.send("GET", basket, "", Map.of());
        var seen = calls.send("GET", basket, "", Map.of());
        calls.send(
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

    @Override
    public void close() {
        calls.close();
    }
}
