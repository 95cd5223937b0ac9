package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** How long the service takes to start, and what its calls take of the table; the baskets are made on the way. */
final class Starts {

    private static final int TIMES = 3;
    /** Enough to show a call that differs from the others. */
    private static final int COUNTED = 20;

    private final Site site;
    private final Options options;

    Starts(Site site, Options options) {
        this.site = site;
        this.options = options;
    }

    /** What is there for all that follows. */
    Stock measure(Report report) throws Exception {
        if (options.isWanted(Scenario.START)) {
            var rows = new ArrayList<Map<String, Object>>();
            for (var time = 0; time < TIMES; time++) {
                try (var process = site.launchService(options.bundle(), site.table(), Cores.BOTH)) {
                    rows.add(start(process));
                }
            }
            report.add(Section.of("Start on two cores", rows));
        }
        try (var table = CountedTable.before(site.table());
                var process = site.launchService(options.bundle(), table.endpoint(), Cores.BOTH);
                var service = Subject.of(process.awaitReady("/status"))) {
            var stock = Stock.make(service.port(), site.tokens, options);
            if (options.isWanted(Scenario.START)) {
                report.add(Section.of("What calls take of the table", count(table, service, stock)));
            }
            return stock;
        }
    }

    private static Map<String, Object> start(Pinned process) throws IOException {
        var begun = System.nanoTime();
        process.awaitReady("/status");
        var row = new LinkedHashMap<String, Object>();
        row.put("first 200 of /status, s", (System.nanoTime() - begun) / 1e9);
        row.put("CPU until then, s", process.cpuSeconds());
        row.put("resident MB", process.residentMegabytes());
        return row;
    }

    private List<Map<String, Object>> count(CountedTable table, Subject service, Stock stock)
            throws InterruptedException, ExecutionException {
        var few = new Stock(stock.read().first(COUNTED), stock.changed().first(COUNTED * COUNTED), Map.of());
        var stage = new Stage(service, service, few, options);
        var rows = new ArrayList<Map<String, Object>>();
        for (var step : List.of(stage.get(), stage.conditionalGet(), stage.add(), stage.remove(), stage.checkout())) {
            var before = table.taken();
            var calls = Load.send(service.port(), step.traffic(), Pace.saturating(1, COUNTED, Step.LONGEST_SECONDS))
                    .calls();
            var taken = table.taken().since(before, calls);
            var row = new LinkedHashMap<String, Object>();
            row.put("calls", step.name());
            row.put("round trips", taken.roundTrips());
            row.put("read units", taken.reads());
            row.put("write units", taken.writes());
            rows.add(row);
        }
        return rows;
    }
}
