package com.sevendigital.basket.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How calls were answered, and after how many microseconds, counted from when they were due. All callers may count into one, so
 * that the generator does not stop to collect what each of them would have.
 *
 * @param micros of those that were answered as they should be
 * @param others of the others, by their status; 0 for no answer at all
 * @param elapsed from the first to the last
 */
record Outcome(Histogram micros, Map<Integer, Histogram> others, Duration elapsed) {

    static Outcome none() {
        return new Outcome(histogram(), new ConcurrentSkipListMap<>(), Duration.ZERO);
    }

    /** Counts one more. */
    void count(int status, int expected, long took) {
        var histogram = status == expected ? micros : others.computeIfAbsent(status, _ -> histogram());
        histogram.recordValue(Math.min(took, histogram.getHighestTrackableValue()));
    }

    long calls() {
        return micros.getTotalCount() + unexpected();
    }

    long unexpected() {
        return others.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    /** How often each status came that was not the expected one. */
    Map<Integer, Long> statuses() {
        return others.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, other -> other.getValue().getTotalCount(), Long::sum, TreeMap::new));
    }

    /** Those that were answered as they should be. */
    double perSecond() {
        return micros.getTotalCount() / (elapsed.toNanos() / 1e9);
    }

    Outcome within(Duration time) {
        return new Outcome(micros, others, time);
    }

    Outcome and(Outcome other) {
        var both = new Outcome(micros.copy(), new ConcurrentSkipListMap<>(), elapsed.plus(other.elapsed));
        both.micros.add(other.micros);
        for (var some : new Outcome[] {this, other}) {
            some.others.forEach((status, histogram) ->
                    both.others.computeIfAbsent(status, _ -> histogram()).add(histogram));
        }
        return both;
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(60_000_000, 3);
    }
}
