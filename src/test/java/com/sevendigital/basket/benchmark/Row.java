package com.sevendigital.basket.benchmark;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one kind of calls, in all rounds.
 *
 * @param callsPerSecond that were answered
 * @param latency in milliseconds, of all rounds together
 * @param cpuMicros per call, the median of the rounds
 * @param compilerMicros of that by threads that compile
 * @param collectorMicros of that by threads that collect garbage
 * @param cpuMicrosByRound each round's
 * @param coreShare how much of its core the process used, at the median
 * @param statuses how often each status came that was not the expected one; 0 for no answer
 */
record Row(
        String name,
        double callsPerSecond,
        Latency latency,
        double cpuMicros,
        double compilerMicros,
        double collectorMicros,
        List<Double> cpuMicrosByRound,
        double allocatedKilobytes,
        double coreShare,
        long residentMegabytes,
        long calls,
        Map<Integer, Long> statuses) {

    /** How long calls took, in milliseconds. */
    record Latency(double p50, double p99, double p999, double max) {

        static Latency of(Outcome outcome) {
            var micros = outcome.micros();
            return new Latency(
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    micros.getValueAtPercentile(99.9) / 1e3,
                    micros.getMaxValue() / 1e3);
        }
    }

    /** Of the CPU per call, what is left when all is compiled. */
    double warmMicros() {
        return cpuMicros - compilerMicros;
    }

    long unexpected() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    static Row of(String name, List<Figures> rounds) {
        var all = rounds.stream().map(Figures::outcome).reduce(Outcome.none(), Outcome::and);
        return new Row(
                name,
                all.perSecond(),
                Latency.of(all),
                median(rounds, Figures::cpuMicros),
                median(rounds, Figures::compilerMicros),
                median(rounds, Figures::collectorMicros),
                rounds.stream().map(Figures::cpuMicros).toList(),
                median(rounds, Figures::allocatedKilobytes),
                median(rounds, Figures::coreShare),
                rounds.getLast().residentMegabytes(),
                all.calls(),
                all.unexpected());
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
