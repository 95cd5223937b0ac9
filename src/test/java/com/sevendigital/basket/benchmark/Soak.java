package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many minutes at six tenths of what one core can do, to see whether anything grows. */
final class Soak {

    private static final double SHARE = 0.6;
    private static final int STEP_SECONDS = 5;
    private static final int ROWS = 10;

    private final Stage stage;
    private final Duration duration;

    Soak(Stage stage) {
        this.stage = stage;
        this.duration = stage.options().soak();
    }

    /** At that share of the most calls a second that the service can answer. */
    void measure(int most, Report report) throws IOException {
        var memory = Plot.of("Memory in %d minutes at six tenths".formatted(duration.toMinutes()), "seconds", "MB");
        var start = System.nanoTime();
        var rate = (int) (SHARE * most);
        var samples = new ArrayList<Map<String, Object>>();
        for (var at = Duration.ZERO; at.compareTo(duration) < 0; at = Duration.ofNanos(System.nanoTime() - start)) {
            var calls = Math.min(rate * STEP_SECONDS, stage.mostMixed());
            var figures = stage.service().measure(stage.mixed(calls), Pace.scheduledCalls(rate, calls));
            var row = Row.of("mix", List.of(figures));
            stage.restore(calls);
            memory.add("resident", (double) at.toSeconds(), (double) row.residentMegabytes());
            var cells = new LinkedHashMap<String, Object>();
            cells.put("after s", at.toSeconds());
            cells.putAll(row.cells());
            samples.add(cells);
        }
        var every = Math.max(1, samples.size() / ROWS);
        var some = new ArrayList<Map<String, Object>>();
        for (var sample = 0; sample < samples.size(); sample += every) {
            some.add(samples.get(sample));
        }
        report.add(Section.of("Soak", some));
        report.add("soak", memory);
    }
}
