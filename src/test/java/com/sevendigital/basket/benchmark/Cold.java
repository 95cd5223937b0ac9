package com.sevendigital.basket.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first calls of a service that has just said that it is up, on one core; each rate has a service of its own. */
final class Cold {

    private static final int SECONDS = 15;
    private static final int[] RATES = {5, 50, 200};
    private static final int CONNECTIONS = 64;

    private final Site site;
    private final Options options;
    private final Stock stock;

    Cold(Site site, Options options, Stock stock) {
        this.site = site;
        this.options = options;
        this.stock = stock;
    }

    void measure(Report report) throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        for (var rate : RATES) {
            rows.add(measure(rate).cells());
        }
        report.add(Section.of("Right after the start, on one core", rows));
    }

    private Row measure(int rate) throws Exception {
        try (var process = site.launchService(options.bundle(), site.table(), Cores.MEASURED);
                var service = Subject.cold(process.awaitReady("/status"))) {
            var stage = new Stage(service, service, stock, options);
            var pace = Pace.scheduled(rate, SECONDS).over(Math.min(CONNECTIONS, rate));
            var figures = service.measure(stage.mixed(rate * SECONDS), pace);
            stage.restore(rate * SECONDS);
            return Row.of("mix at %d/s".formatted(rate), List.of(figures));
        }
    }
}
