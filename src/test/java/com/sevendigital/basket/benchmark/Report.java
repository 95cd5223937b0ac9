package com.sevendigital.basket.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured: for people (Markdown, plots) and for programs (JSON). */
final class Report {

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Plot> plots = new LinkedHashMap<>();

    void add(Section section) {
        sections.add(section);
        System.out.println(section.markdown());
    }

    /** One more picture, in a file of that name. */
    void add(String name, Plot plot) {
        plots.put(name, plot);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown().strip() + System.lineSeparator());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("report.json").toFile(), sections);
        for (var plot : plots.entrySet()) {
            plot.getValue().write(folder.resolve(plot.getKey() + ".svg"));
        }
    }

    private String markdown() {
        return sections.stream().map(Section::markdown).collect(Collectors.joining("\n"));
    }
}
