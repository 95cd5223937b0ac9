package com.sevendigital.basket.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Where the time of an exchange went, by dependency; calls made side by side add up. */
public final class Timings {

    private static final double NANOS_PER_TENTH_OF_A_MILLISECOND = 100_000.0;

    private final Map<String, Long> nanos = new ConcurrentSkipListMap<>();

    public void add(String dependency, long spentNanos) {
        nanos.merge(dependency, spentNanos, Long::sum);
    }

    /** The value of a {@code Server-Timing} header, in milliseconds; empty when no dependency was asked. */
    public String serverTiming() {
        var timing = new StringBuilder();
        nanos.forEach((dependency, spent) -> {
            var tenths = Math.round(spent / NANOS_PER_TENTH_OF_A_MILLISECOND);
            timing.append(timing.isEmpty() ? "" : ", ").append(dependency).append(";dur=");
            timing.append(tenths / 10).append('.').append(tenths % 10);
        });
        return timing.toString();
    }
}
