package com.sevendigital.basket.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How calls were answered.
 *
 * @param micros after how long, counted from when they were due
 * @param unexpected how often each status came that was not the expected one; 0 for none at all
 * @param elapsed from the first to the last
 */
record Outcome(Histogram micros, Map<Integer, Long> unexpected, Duration elapsed) {

    static Histogram histogram() {
        return new Histogram(60_000_000, 3);
    }

    static Outcome none() {
        return new Outcome(histogram(), Map.of(), Duration.ZERO);
    }

    long calls() {
        return micros.getTotalCount();
    }

    double perSecond() {
        return calls() / (elapsed.toNanos() / 1e9);
    }

    Outcome within(Duration time) {
        return new Outcome(micros, unexpected, time);
    }

    Outcome and(Outcome other) {
        var all = micros.copy();
        all.add(other.micros);
        var statuses = new TreeMap<>(unexpected);
        other.unexpected.forEach((status, count) -> statuses.merge(status, count, Long::sum));
        return new Outcome(all, statuses, elapsed.plus(other.elapsed));
    }
}
