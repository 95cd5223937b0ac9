package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the running service counts of its requests. */
class MeterTests extends WholeService {

    private static final String CANARY = "/v1/baskets/ca9a4700-0000-4000-8000-000000000001";
    private static final String BASKET = "/v1/baskets/{basketId}";

    @Autowired
    private MeterRegistry meters;

    @Test
    void aCallCountsForBothObjectivesAndForItsRoute() {
        var total = count("basket.slo.availability.total");
        var good = count("basket.slo.availability.good");
        var timed = count("basket.slo.latency.total");
        var read = requests(BASKET, "GET");

        client().get(client().create("GB").is(201)).is(200);

        awaitCount("basket.slo.availability.total", total + 2);
        awaitCount("basket.slo.availability.good", good + 2);
        awaitCount("basket.slo.latency.total", timed + 2);
        await().untilAsserted(() -> assertThat(requests(BASKET, "GET")).isEqualTo(read + 1));
    }

    @Test
    void thoseWhoWatchTheServiceCountForNoObjective() {
        var total = count("basket.slo.availability.total");
        var seen = count("basket.canary.requests", "outcome", "good");

        client().call("GET", CANARY).answer().is(200);
        client().call("GET", "/status").answer().is(200);
        client().call("GET", "/problems/internal").undocumented().is(200);
        RawConnection.say(managementPort(), RawConnection.request("GET /actuator/health HTTP/1.1"));

        await().untilAsserted(() ->
                assertThat(count("basket.canary.requests", "outcome", "good")).isEqualTo(seen + 1));
        assertThat(count("basket.slo.availability.total")).isEqualTo(total);
    }

    @Test
    void whatIsRefusedIsCountedByItsReason() {
        var unknown = count("basket.problems", "type", "basket-not-found");
        var invalid = count("basket.problems", "type", "validation-failed");
        var large = count("basket.problems", "type", "content-too-large");

        client().call("GET", "/v1/baskets/" + UUID.randomUUID()).answer().is(404);
        client().call("POST", "/v1/baskets").json("{}").answer().is(400);
        client().call("POST", "/v1/baskets").json(" ".repeat(100_000)).answer().is(413);

        assertThat(count("basket.problems", "type", "basket-not-found")).isEqualTo(unknown + 1);
        assertThat(count("basket.problems", "type", "validation-failed")).isEqualTo(invalid + 1);
        assertThat(count("basket.problems", "type", "content-too-large")).isEqualTo(large + 1);
    }

    @Test
    void checkoutsAreCountedByWhatBecameOfThem() {
        var completed = checkouts("completed", "none");
        var declined = checkouts("declined", "payment-declined");

        var basket = client().basketOf("track-1209");
        client().checkOut(basket, "tok_declined").is(201);
        client().checkOut(client().get(basket), "tok_ok").is(201);

        assertThat(checkouts("completed", "none")).isEqualTo(completed + 1);
        assertThat(checkouts("declined", "payment-declined")).isEqualTo(declined + 1);
    }

    @Test
    void everyMeterSaysWhoseItIs() {
        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .extracting(tag -> tag.getKey())
                        .contains("service", "env", "version", "instance"));
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    private void awaitCount(String name, double expected) {
        await().untilAsserted(() -> assertThat(count(name)).isEqualTo(expected));
    }

    private double checkouts(String outcome, String reason) {
        var counter = meters.find("basket.checkouts")
                .tags("outcome", outcome, "reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private long requests(String route, String method) {
        return meters.find("basket.requests").tags("route", route, "method", method).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }
}
