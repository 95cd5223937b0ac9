package com.sevendigital.basket.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Where the time of an exchange went, by dependency; calls made side by side add up. */
public final class Timings {

    private static final double NANOS_PER_TENTH_OF_A_MILLISECOND = 100_000.0;

    private final Map<String, Long> nanos = new ConcurrentSkipListMap<>();

    public void add(String dependency, long spentNanos) {
        nanos.merge(dependency, spentNanos, Long::sum);
    }

    /** The value of a {@code Server-Timing} header, in milliseconds; empty when no dependency was asked. */
    public String serverTiming() {
        return nanos.entrySet().stream()
                .map(spent -> spent.getKey() + ";dur=" + milliseconds(spent.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double milliseconds(long spentNanos) {
        return Math.round(spentNanos / NANOS_PER_TENTH_OF_A_MILLISECOND) / 10.0;
    }
}
