package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.WarmUpPass;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A walk through an instance's own calls: it makes a basket with five tracks, looks at it as often as customers do, checks what a
 * checkout would cost, and deletes the basket again. It buys nothing. Its requests show a pass, as their token too, by which they
 * are let in, and left out of what is logged and counted about customers.
 */
final class WarmUpWalk implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Duration ONE_CALL = Duration.ofSeconds(2);
    /** Most of what customers send are gets, and code is compiled after 200 calls of it. */
    private static final int LOOKS = 8;

    private static final String TRACKS = """
            {"items":[{"trackId":1},{"trackId":2},{"trackId":3},{"trackId":4}]}""";
    private static final String PREVIEW = """
            {"confirmedTotal":{"amount":"1","currency":"GBP"},"userId":"warm-up",
             "payment":{"method":"balance"},"validateOnly":true}""";

    private final URI instance;
    private final String pass;
    private final Supplier<Duration> left;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ONE_CALL).build();

    /** @param left how much time there still is for all that is to come */
    WarmUpWalk(URI instance, String pass, Supplier<Duration> left) {
        this.instance = instance;
        this.pass = pass;
        this.left = left;
    }

    /** @throws IOException when the instance does not answer, or not in time */
    void once() throws IOException, InterruptedException {
        var id = ID.matcher(send("POST", "/v1/baskets", "{\"country\":\"GB\"}", Map.of()));
        if (!id.find()) {
            return;
        }
        var basket = "/v1/baskets/" + id.group(1);
        send("POST", basket + "/items", TRACKS, Map.of());
        send("PUT", basket + "/items/track-5", "{}", Map.of());
        var version = "\"1\"";
        for (var look = 0; look < LOOKS; look++) {
            var seen = VERSION.matcher(send("GET", basket, "", Map.of()));
            version = seen.find() ? "\"" + seen.group(1) + "\"" : version;
        }
        send("GET", basket, "", Map.of("If-None-Match", version));
        send("POST", basket + "/checkouts", PREVIEW, Map.of("If-Match", version));
        send("DELETE", basket, "", Map.of());
    }

    private String send(String method, String path, String body, Map<String, String> conditions)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(instance.resolve(path))
                .timeout(limit())
                .header("Content-Type", "application/json")
                .header(WarmUpPass.HEADER, pass)
                .header("Authorization", "Bearer " + pass)
                .method(method, BodyPublishers.ofString(body));
        conditions.forEach(request::header);
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.body();
    }

    private Duration limit() throws HttpTimeoutException {
        var remaining = left.get();
        if (!remaining.isPositive()) {
            throw new HttpTimeoutException("no time left");
        }
        return remaining.compareTo(ONE_CALL) < 0 ? remaining : ONE_CALL;
    }

    @Override
    public void close() {
        client.close();
    }
}
