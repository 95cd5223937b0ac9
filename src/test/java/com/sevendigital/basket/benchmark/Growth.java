package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What calls cost with more and more lines in the basket; those that change it change its last line. */
final class Growth {

    private static final int ROUNDS = 2;
    private static final int CALLS = 300;

    private final Subject service;
    private final Stock stock;

    Growth(Stage stage) {
        this.service = stage.service();
        this.stock = stage.stock();
    }

    void measure(Report report) throws IOException {
        var cost = Plot.of("CPU of a call by the lines of its basket", "lines in the basket", "µs of CPU per call");
        var rows = new ArrayList<Map<String, Object>>();
        for (var sized : stock.sized().entrySet()) {
            for (var row : rows(sized.getValue())) {
                cost.add(row.name(), sized.getKey(), row.cpuMicros());
                var cells = new LinkedHashMap<String, Object>();
                cells.put("lines", sized.getKey());
                cells.putAll(row.cells());
                rows.add(cells);
            }
        }
        report.add(Section.of("By the lines of the basket", rows));
        report.add("lines", cost);
    }

    private List<Row> rows(Baskets baskets) throws IOException {
        var changed = baskets.withoutTheirLast();
        var figures = new LinkedHashMap<String, List<Figures>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var calls : List.of(
                    Map.entry("get", baskets.gets()),
                    Map.entry("remove", changed.removes()),
                    Map.entry("add", changed.adds()))) {
                figures.computeIfAbsent(calls.getKey(), _ -> new ArrayList<>())
                        .add(service.measure(calls.getValue(), Pace.scheduled(CALLS, 1)));
            }
        }
        return figures.entrySet().stream()
                .map(rounds -> Row.of(rounds.getKey(), rounds.getValue()))
                .toList();
    }
}
