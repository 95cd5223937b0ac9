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
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A walk through an instance's own calls: it makes a basket, asks the catalogue for a track, checks what a checkout would cost,
 * and deletes the basket again. It buys nothing. Its requests show a pass by which they are let in, and left out of what is
 * logged and counted about customers.
 */
final class WarmUpWalk implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final String NO_VERSION = "";
    private static final Duration ONE_CALL = Duration.ofSeconds(2);
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
        var id = ID.matcher(send("POST", "/v1/baskets", "{\"country\":\"GB\"}", NO_VERSION));
        if (!id.find()) {
            return;
        }
        var basket = "/v1/baskets/" + id.group(1);
        send("PUT", basket + "/items/track-1", "{}", NO_VERSION);
        var seen = VERSION.matcher(send("GET", basket, "", NO_VERSION));
        var version = seen.find() ? seen.group(1) : "1";
        send("POST", basket + "/checkouts", PREVIEW, "\"" + version + "\"");
        send("DELETE", basket, "", NO_VERSION);
    }

    private String send(String method, String path, String body, String ifMatch)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(instance.resolve(path))
                .timeout(limit())
                .header("Content-Type", "application/json")
                .header(WarmUpPass.HEADER, pass)
                .method(method, BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
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
