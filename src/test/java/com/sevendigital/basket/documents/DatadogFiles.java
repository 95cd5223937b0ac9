package com.sevendigital.basket.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the repository says about Datadog: the dashboard, the monitors and the objectives. */
public final class DatadogFiles {

    static final Path FOLDER = Path.of("docs/datadog");

    private static final JsonMapper JSON = new JsonMapper();

    /** Of the alerts on an objective, which name it and no metric. */
    private static final Pattern ON_AN_OBJECTIVE = Pattern.compile("burn_rate\\(\"\\{\\{slo:\\w+}}\"\\).*");

    private DatadogFiles() {}

    static List<Path> monitors() {
        return in(FOLDER.resolve("monitors"));
    }

    static List<Path> objectives() {
        return in(FOLDER.resolve("slos"));
    }

    static Path dashboard() {
        return FOLDER.resolve("dashboard.json");
    }

    static List<Path> all() {
        return Stream.of(monitors(), objectives(), List.of(dashboard()))
                .flatMap(List::stream)
                .toList();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each query for a metric in any of the files. */
    public static List<MetricQuery> metricQueries() {
        return all().stream()
                .map(DatadogFiles::read)
                .flatMap(file -> Stream.of("query", "numerator", "denominator").flatMap(field -> texts(file, field)))
                .filter(query -> !ON_AN_OBJECTIVE.matcher(query).matches())
                .flatMap(query -> MetricQuery.in(query).stream())
                .toList();
    }

    private static Stream<String> texts(JsonNode file, String field) {
        return file.findValues(field).stream().filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
