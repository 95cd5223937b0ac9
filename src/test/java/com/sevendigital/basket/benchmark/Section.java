package com.sevendigital.basket.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of the report.
 *
 * @param title what was measured
 * @param rows by the names of their columns, which are the same in all
 * @param notes what follows from them; empty for nothing
 */
record Section(String title, List<Map<String, Object>> rows, String notes) {

    private static final double MANY = 100;
    private static final double SOME = 10;

    static Section of(String title, List<Map<String, Object>> rows) {
        return new Section(title, rows, "");
    }

    Section noting(String said) {
        return new Section(title, rows, said);
    }

    String markdown() {
        if (rows.isEmpty()) {
            return "";
        }
        var columns = rows.getFirst().keySet();
        return "## %s\n\n%s%s%s%s\n"
                .formatted(
                        title,
                        line(columns),
                        line(columns.stream().map(_ -> "---").toList()),
                        rows.stream()
                                .map(row -> line(
                                        row.values().stream().map(Section::text).toList()))
                                .collect(Collectors.joining()),
                        notes.isEmpty() ? "" : "\n" + notes + "\n");
    }

    private static String line(Iterable<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String text(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, number >= MANY ? "%.0f" : number >= SOME ? "%.1f" : "%.2f", number)
                : value.toString();
    }
}
