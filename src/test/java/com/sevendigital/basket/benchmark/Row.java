package com.sevendigital.basket.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one kind of calls, in all rounds.
 *
 * @param outcome of all rounds together
 * @param cpuMicros per call, the median of the rounds
 * @param compilerMicros of that by threads that compile
 * @param collectorMicros of that by threads that collect garbage
 * @param cpuMicrosByRound each round's
 * @param coreShare how much of its core the process used, at the median
 */
record Row(
        String name,
        Outcome outcome,
        double cpuMicros,
        double compilerMicros,
        double collectorMicros,
        List<Double> cpuMicrosByRound,
        double allocatedKilobytes,
        double coreShare,
        long residentMegabytes) {

    private static final double WARM = 0.1;

    static Row of(String name, List<Figures> rounds) {
        return new Row(
                name,
                rounds.stream().map(Figures::outcome).reduce(Outcome.none(), Outcome::and),
                median(rounds, Figures::cpuMicros),
                median(rounds, Figures::compilerMicros),
                median(rounds, Figures::collectorMicros),
                rounds.stream().map(Figures::cpuMicros).toList(),
                median(rounds, Figures::allocatedKilobytes),
                median(rounds, Figures::coreShare),
                rounds.getLast().residentMegabytes());
    }

    /** Of the CPU per call, what is left when all is compiled. */
    double warmMicros() {
        return cpuMicros - compilerMicros;
    }

    /** Code that is not compiled yet is slow too, whatever is taken off for compiling. */
    boolean isWarm() {
        return compilerMicros <= WARM * cpuMicros;
    }

    Map<String, Object> cells() {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("calls", name);
        cells.put("answered/s", outcome.perSecond());
        cells.put("p50 ms", millis(50));
        cells.put("p99 ms", millis(99));
        cells.put("p99.9 ms", millis(99.9));
        cells.put("max ms", millis(100));
        cells.put("CPU µs", cpuMicros);
        cells.put("compiling µs", compilerMicros);
        cells.put("collecting µs", collectorMicros);
        cells.put("rounds µs", spread());
        cells.put("allocated KB", allocatedKilobytes);
        cells.put("core %", 100 * coreShare);
        cells.put("resident MB", residentMegabytes);
        cells.put("unexpected", "%d of %d %s".formatted(outcome.unexpected(), outcome.calls(), outcome.statuses()));
        return cells;
    }

    double millis(double percentile) {
        return outcome.micros().getValueAtPercentile(percentile) / 1e3;
    }

    private String spread() {
        var rounds = cpuMicrosByRound.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return "%d–%d".formatted(Math.round(rounds.getMin()), Math.round(rounds.getMax()));
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
