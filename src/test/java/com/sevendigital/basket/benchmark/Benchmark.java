package com.sevendigital.basket.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the built jar; {@code ./mvnw -Pbenchmark verify} runs it, and docs/performance.md says what comes of it. */
class Benchmark {

    private static final Logger log = LoggerFactory.getLogger(Benchmark.class);

    /** One call of so many may fail when the machine does other things as well; the report says how many did. */
    private static final int SOME = 100;

    private final Options options = Options.read();
    private final Map<String, List<Figures>> figures = new LinkedHashMap<>();

    /** Without Maven, once it has run there: {@code java @target/benchmark/run.args}. */
    public static void main(String[] args) throws Exception {
        new Benchmark().run();
        System.exit(0);
    }

    @Test
    void everyCallIsAnsweredAsItShouldBe() throws Exception {
        run();
    }

    private void run() throws Exception {
        options.bundle().layIfChanged();
        try (var site = Site.open();
                var serviceProcess = site.launchService(options.bundle());
                var bareProcess = site.launchBare()) {
            serviceProcess.useBothCores();
            bareProcess.useBothCores();
            measure(site, serviceProcess.awaitReady("/status"), bareProcess.awaitReady("/ready"));
        }
        var report = new Report(figures.entrySet().stream()
                .map(rounds -> Row.of(rounds.getKey(), rounds.getValue()))
                .toList());
        report.write(Site.FOLDER);
        System.out.println(report.markdown());
        assertThat(report.rows())
                .filteredOn(row -> row.unexpected() > row.calls() / SOME)
                .extracting(Row::name, Row::unexpected)
                .as("calls that were often answered in another way than they should be")
                .isEmpty();
    }

    private void measure(Site site, Pinned serviceProcess, Pinned bareProcess) throws Exception {
        noteHowToRepeat();
        try (var service = Subject.of(serviceProcess);
                var bare = Subject.of(bareProcess)) {
            var stage = Stage.of(service, bare, site.tokens, options);
            new WarmUp(stage, options).run();
            for (var round = 0; round < options.rounds(); round++) {
                measure(stage);
            }
        }
    }

    private void measure(Stage stage) throws IOException {
        for (var scenario : options.only()) {
            for (var step : scenario.steps(stage)) {
                var measured = step.subject().measure(step.traffic(), step.pace());
                if (!step.name().equals(Step.UNREPORTED)) {
                    log.info("{}: {} µs of CPU per call", step.name(), Math.round(measured.cpuMicros()));
                    figures.computeIfAbsent(step.name(), _ -> new ArrayList<>()).add(measured);
                }
            }
        }
    }

    private static void noteHowToRepeat() throws IOException {
        Files.writeString(
                Site.FOLDER.resolve("run.args"),
                "-cp%n\"%s\"%n%s%n".formatted(Site.CLASS_PATH, Benchmark.class.getName()));
    }
}
