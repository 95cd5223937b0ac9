package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Twice as many calls as can be served, and what comes after. */
final class Edge {

    /** More than can be waiting at once: 503 comes soon, and what is accepted soon after. */
    private static final int CONNECTIONS = 160;

    /** Refusals, and more connections to the table than before, are code that was not compiled until then. */
    private static final int SECONDS_THE_FIRST_TIME = 10;

    private static final int SECONDS_BEFORE = 5;
    private static final int SECONDS_AFTER = 5;
    private static final int OVERLOADED = 503;

    private final Stage stage;
    private final int seconds;

    Edge(Stage stage) {
        this.stage = stage;
        this.seconds = stage.options().edgeSeconds();
    }

    void measure(Report report) throws IOException {
        var port = stage.service().port();
        var traffic = stage.get().traffic();
        var most = (int) Load.send(port, traffic, Pace.saturating(Step.CALLERS, Long.MAX_VALUE, SECONDS_BEFORE))
                .perSecond();
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(row("twice as many, the first time", 2 * most, SECONDS_THE_FIRST_TIME));
        rows.add(row("half of it, before", most / 2, SECONDS_BEFORE));
        rows.add(row("twice as many", 2 * most, seconds));
        for (var second = 1; second <= SECONDS_AFTER; second++) {
            rows.add(row("half of it, second " + second, most / 2, 1));
        }
        report.add(
                Section.of("At the edge: %d gets a second are the most that one core answers".formatted(most), rows));
    }

    private Map<String, Object> row(String name, int rate, int lasting) throws IOException {
        var traffic = stage.get().traffic();
        var figures =
                stage.service().measure(traffic, Pace.scheduled(rate, lasting).over(CONNECTIONS));
        var accepted = figures.outcome().micros();
        var refused = figures.outcome().others().getOrDefault(OVERLOADED, new Histogram(3));
        var row = new LinkedHashMap<String, Object>();
        row.put("calls", name);
        row.put("sent/s", rate);
        row.put("accepted/s", figures.outcome().perSecond());
        row.put("p50 ms", millis(accepted, 50));
        row.put("p99 ms", millis(accepted, 99));
        row.put("max ms", millis(accepted, 100));
        row.put(
                "refused/s",
                refused.getTotalCount() / (figures.outcome().elapsed().toMillis() / 1e3));
        row.put("refused p50 ms", millis(refused, 50));
        row.put("refused p99 ms", millis(refused, 99));
        row.put("others", figures.outcome().unexpected() - refused.getTotalCount());
        row.put("core %", 100 * figures.coreShare());
        row.put("resident MB", figures.residentMegabytes());
        return row;
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
