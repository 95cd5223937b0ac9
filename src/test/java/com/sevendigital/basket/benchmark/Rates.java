package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What calls cost, and how long they take, at more and more of them a second. */
final class Rates {

    private static final int[] RATES = {5, 50, 500, 1000};
    private static final int FEWEST_CALLS = 50;
    private static final int SECONDS = 3;

    private final Stage stage;

    Rates(Stage stage) {
        this.stage = stage;
    }

    void measure(Report report) throws IOException {
        var cost = Plot.logarithmic("CPU of a call by the rate of calls", "calls a second", "µs of CPU per call");
        var rows = new ArrayList<Map<String, Object>>();
        for (var rate : RATES) {
            for (var step : List.of(stage.get(), stage.bareGet())) {
                var pace = Pace.scheduled(rate, Math.max(SECONDS, FEWEST_CALLS / rate));
                var row = Row.of(step.name(), List.of(step.subject().measure(step.traffic(), pace)));
                cost.add(step.name(), rate, row.cpuMicros());
                rows.add(row.cells());
            }
        }
        report.add(Section.of("By the rate of calls", rows));
        report.add("rates", cost);
    }
}
