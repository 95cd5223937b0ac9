package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No caller can make meters multiply, whatever it sends. */
class MeterBoundsTests extends WholeService {

    private static final int CALLERS = 60;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-|\\d{4,}|track-|release-\\d");

    /** Named by the machine and the build. */
    private static final Set<String> OURS = Set.of("instance", "version");

    @Autowired
    private MeterRegistry meters;

    @Test
    void hundredsOfDifferentRequestsLeaveNoMoreMetersThanAFew() {
        IntStream.range(0, 2).forEach(this::callsOfAllKinds);
        var before = tagValues();
        var counted = requests();

        var calls = IntStream.range(2, CALLERS).map(this::callsOfAllKinds).sum();

        await().untilAsserted(() -> assertThat(requests()).isEqualTo(counted + calls));
        assertThat(tagValues()).isEqualTo(before);
        assertThat(tagValues()).noneMatch(value -> ID.matcher(value).find());
    }

    /** How many of them count. */
    private int callsOfAllKinds(int caller) {
        var basket = "/v1/baskets/" + UUID.randomUUID();
        var odd = "x" + caller;
        call("GET", basket);
        call("GET", basket + "?country=" + odd);
        call("PUT", basket + "/items/track-" + (100_000 + caller));
        call("DELETE", basket + "/items/release-" + (100_000 + caller));
        call("PUT", basket + "/items/" + odd);
        call("GET", "/v1/baskets/" + odd);
        call("GET", "/v1/checkouts/" + UUID.randomUUID() + "-" + caller);
        call("GET", "/v1/" + odd);
        call("GET", "/" + odd + "/" + caller);
        call("GET", "/problems/" + odd);
        call(odd.toUpperCase(Locale.ROOT), "/v1/baskets");
        call(odd.toUpperCase(Locale.ROOT), basket);
        client().call("POST", "/v1/baskets")
                .json("{\"country\": \"%s\"}".formatted(country(caller)))
                .header("User-Agent", odd)
                .header("X-Forwarded-For", "203.0.113." + caller)
                .header("Idempotency-Key", odd)
                .undocumented();
        return 12;
    }

    private void call(String method, String path) {
        client().call(method, path).undocumented();
    }

    /** Another one for each, of which a few are served. */
    private static String country(int caller) {
        return "" + (char) ('A' + caller / 26) + (char) ('A' + caller % 26);
    }

    private long requests() {
        return meters.find("basket.requests").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    /** Each value of each tag of each meter, with their names; those of the JVM do not come from requests. */
    private Set<String> tagValues() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> !id.getName().startsWith("jvm."))
                .flatMap(id -> id.getTags().stream()
                        .filter(tag -> !OURS.contains(tag.getKey()))
                        .map(tag -> id.getName() + " " + tag.getKey() + "=" + tag.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
