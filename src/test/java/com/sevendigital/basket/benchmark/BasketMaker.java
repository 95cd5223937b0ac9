package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Has the service make baskets, several at once. */
final class BasketMaker {

    private static final int CONNECTIONS = 8;
    private static final int MOST_AT_ONCE = 50;
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\{[^}]+})");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final int port;
    private final Tokens tokens;
    private final int lines;
    private final AtomicInteger left;
    private volatile String last = "";

    private BasketMaker(int port, Tokens tokens, int count, int lines) {
        this.port = port;
        this.tokens = tokens;
        this.lines = lines;
        this.left = new AtomicInteger(count);
    }

    static Baskets make(int port, Tokens tokens, int count, int lines) throws InterruptedException, ExecutionException {
        var maker = new BasketMaker(port, tokens, count, lines);
        var ids = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var parts = Stream.<Callable<List<String>>>generate(() -> maker::part)
                    .limit(CONNECTIONS)
                    .toList();
            for (var part : threads.invokeAll(parts)) {
                ids.addAll(part.get());
            }
        }
        var entityTag = '"' + maker.last(VERSION) + '"';
        return new Baskets(List.copyOf(ids), lines, entityTag, maker.last(TOTAL), tokens);
    }

    private List<String> part() throws IOException {
        var ids = new ArrayList<String>();
        try (var connection = new Connection(port)) {
            for (var number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                ids.add(basket(connection, tokens.at(number)));
            }
        }
        return ids;
    }

    private String basket(Connection connection, String token) throws IOException {
        var country = "{\"country\":\"%s\"}".formatted(Tracks.COUNTRY);
        send(connection, Call.of("POST", "/v1/baskets", token, country, 201));
        var id = found(ID, connection.body());
        for (var from = 0; from < lines; from += MOST_AT_ONCE) {
            var tracks = Baskets.tracks(lines).stream().skip(from).limit(MOST_AT_ONCE);
            var items =
                    tracks.map("{\"trackId\":%d}"::formatted).collect(Collectors.joining(",", "{\"items\":[", "]}"));
            send(connection, Call.of("POST", "/v1/baskets/" + id + "/items", token, items, 200));
        }
        last = connection.body();
        return id;
    }

    /** What the last basket says there: all are the same. */
    private String last(Pattern what) {
        return found(what, last);
    }

    private static String found(Pattern what, String body) {
        var found = what.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("A basket has no " + what + ": " + body);
        }
        return found.group(1);
    }

    /** Cold, and with other processes that are cold as well, the service may say that there was no answer in time. */
    private static void send(Connection connection, Call call) {
        var status = Awaitility.await("an answer other than 503")
                .atMost(LONGEST_OUTAGE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> connection.send(call), answered -> answered != 503);
        if (status != call.status()) {
            throw new IllegalStateException(
                    "The answer was %d and not %d: %s".formatted(status, call.status(), connection.body()));
        }
    }
}
