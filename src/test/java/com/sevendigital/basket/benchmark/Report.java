package com.sevendigital.basket.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, for people (Markdown) and for programs (JSON). */
record Report(List<Row> rows) {

    private static final double WARM = 0.1;
    private static final String HEAD = """
            | calls | answered/s | p50 | p99 | p99.9 | max | CPU per call | compiling | collecting | rounds | allocated per call \
            | of its core | resident | unexpected |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("report.json").toFile(), this);
    }

    String markdown() {
        return HEAD + rows.stream().map(Report::line).collect(Collectors.joining()) + ratio() + cold();
    }

    /** Code that is not compiled yet is slow too, whatever is taken off for compiling. */
    private String cold() {
        var cold = rows.stream()
                .filter(row -> row.compilerMicros() > WARM * row.cpuMicros())
                .map(Row::name)
                .collect(Collectors.joining(", "));
        return cold.isEmpty() ? "" : "%nNot warm, so that their CPU says little: %s.%n".formatted(cold);
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.2f ms | %.2f ms | %.2f ms | %.1f ms | %.0f µs | %.0f µs | %.0f µs | %s | %.1f KB | %.0f %% | %d MB "
                        + "| %s |%n",
                row.name(),
                row.callsPerSecond(),
                row.latency().p50(),
                row.latency().p99(),
                row.latency().p999(),
                row.latency().max(),
                row.cpuMicros(),
                row.compilerMicros(),
                row.collectorMicros(),
                spread(row),
                row.allocatedKilobytes(),
                100 * row.coreShare(),
                row.residentMegabytes(),
                unexpected(row));
    }

    private static String unexpected(Row row) {
        return row.statuses().isEmpty()
                ? "0 of %d".formatted(row.calls())
                : "%d of %d %s".formatted(row.unexpected(), row.calls(), row.statuses());
    }

    private static String spread(Row row) {
        var rounds =
                row.cpuMicrosByRound().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return String.format(Locale.ROOT, "%.0f–%.0f µs", rounds.getMin(), rounds.getMax());
    }

    private String ratio() {
        var get = rows.stream().filter(row -> row.name().equals("get")).findFirst();
        var bare = rows.stream().filter(row -> row.name().equals("bare get")).findFirst();
        return get.isEmpty() || bare.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%nWithout what the JVMs spent on compiling, a get costs %.2f times the CPU of a bare one; it allocates %.2f times as much.%n",
                        get.get().warmMicros() / bare.get().warmMicros(),
                        get.get().allocatedKilobytes() / bare.get().allocatedKilobytes());
    }
}
