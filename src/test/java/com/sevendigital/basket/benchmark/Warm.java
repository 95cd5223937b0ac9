package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What calls cost a service that has been called for a while, on one core, beside its bare likeness. */
final class Warm {

    private static final Logger log = LoggerFactory.getLogger(Warm.class);
    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.5, 99.9};

    private final Stage stage;
    private final Options options;
    private final Map<String, List<Figures>> figures = new LinkedHashMap<>();

    Warm(Stage stage) {
        this.stage = stage;
        this.options = stage.options();
    }

    /** The share of calls that were answered in another way than they should be comes back. */
    double measure(Report report) throws IOException, InterruptedException, ExecutionException {
        new WarmUp(stage, options).run();
        for (var round = 0; round < options.rounds(); round++) {
            measureOnce();
        }
        var rows = figures.entrySet().stream()
                .map(rounds -> Row.of(rounds.getKey(), rounds.getValue()))
                .toList();
        report.add(Section.of("Warm", rows.stream().map(Row::cells).toList()).noting(ratio(rows) + cold(rows)));
        report.add("latency", latency(rows));
        if (options.isWanted(Scenario.GROWTH)) {
            new Growth(stage).measure(report);
        }
        if (options.isWanted(Scenario.RATES)) {
            new Rates(stage).measure(report);
        }
        if (options.isWanted(Scenario.EDGE)) {
            new Edge(stage).measure(report);
            if (options.soak().isPositive()) {
                new Soak(stage).measure(report);
            }
        }
        var all = rows.stream().map(Row::outcome).reduce(Outcome.none(), Outcome::and);
        return (double) all.unexpected() / Math.max(1, all.calls());
    }

    private void measureOnce() throws IOException, InterruptedException, ExecutionException {
        for (var scenario : options.only()) {
            for (var step : scenario.steps(stage)) {
                var measured = step.subject().measure(step.traffic(), step.pace());
                if (!step.name().equals(Step.UNREPORTED)) {
                    log.info("{}: {} µs of CPU per call", step.name(), Math.round(measured.cpuMicros()));
                    figures.computeIfAbsent(step.name(), _ -> new ArrayList<>()).add(measured);
                }
            }
        }
    }

    private static Plot latency(List<Row> rows) {
        var plot = Plot.logarithmic("Time until the answer", "one call of so many takes longer", "ms");
        for (var row : rows) {
            if (!row.name().endsWith(Step.SATURATED)) {
                for (var percentile : PERCENTILES) {
                    plot.add(row.name(), 1 / (1 - percentile / 100), row.millis(percentile));
                }
            }
        }
        return plot;
    }

    private static String cold(List<Row> rows) {
        var cold = rows.stream().filter(row -> !row.isWarm()).map(Row::name).collect(Collectors.joining(", "));
        return cold.isEmpty() ? "" : "\nNot warm, so that their CPU says little: %s.".formatted(cold);
    }

    private static String ratio(List<Row> rows) {
        var get = rows.stream().filter(row -> row.name().equals("get")).findFirst();
        var bare = rows.stream().filter(row -> row.name().equals("bare get")).findFirst();
        return get.isEmpty() || bare.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Without what the JVMs spent on compiling, a get costs %.2f times the CPU of a bare one; it allocates %.2f times as much.",
                        get.get().warmMicros() / bare.get().warmMicros(),
                        get.get().allocatedKilobytes() / bare.get().allocatedKilobytes());
    }
}
