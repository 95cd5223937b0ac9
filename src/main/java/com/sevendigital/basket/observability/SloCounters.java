package com.sevendigital.basket.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts, for both objectives of the service (docs/runbook.md), the calls that count and the good ones among them.
 *
 * <p>They are counted here, request by request, since boundaries and percentiles that a registry sends cannot be added
 * up over instances or set against the counts.
 */
@Component
class SloCounters {

    private static final Duration FAST = Duration.ofMillis(500);

    private final Counter availabilityTotal;
    private final Counter availabilityGood;
    private final Counter latencyTotal;
    private final Counter latencyGood;

    SloCounters(MeterRegistry meters) {
        this.availabilityTotal = counter(meters, "availability.total", "Calls that count for the availability");
        this.availabilityGood = counter(meters, "availability.good", "Calls that were not answered 5xx");
        this.latencyTotal = counter(meters, "latency.total", "Calls that count for the latency");
        this.latencyGood = counter(meters, "latency.good", "Calls that were answered within 500 ms");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder("basket.slo." + name).description(description).register(meters);
    }

    /** Counts a call that was answered. */
    void count(int status, Duration took) {
        availabilityTotal.increment();
        if (status < 500) {
            availabilityGood.increment();
        }
        latencyTotal.increment();
        if (took.compareTo(FAST) <= 0) {
            latencyGood.increment();
        }
    }
}
