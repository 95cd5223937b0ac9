package com.sevendigital.basket.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.jar.PreparedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures the built jar; {@code ./mvnw -Pbenchmark verify} runs it, and docs/performance.md says what comes of it. */
class Benchmark {

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
        PreparedBundle.CACHED.layIfChanged();
        try (var site = Site.open();
                var service = Subject.of(site.startService());
                var bare = Subject.of(site.startBare())) {
            noteHowToRepeat();
            var stage = Stage.of(service, bare, site.tokens, options);
            warmUp(stage);
            for (var round = 0; round < options.rounds(); round++) {
                measure(stage);
            }
        }
        var report = new Report(figures.entrySet().stream()
                .map(rounds -> Row.of(rounds.getKey(), rounds.getValue()))
                .toList());
        report.write(Site.FOLDER);
        System.out.println(report.markdown());
        assertThat(report.rows()).allSatisfy(row -> assertThat(row.unexpected()).isZero());
    }

    private void warmUp(Stage stage) {
        for (var scenario : options.only()) {
            var until = System.nanoTime() + options.warmUpSeconds() * 1_000_000_000L;
            while (System.nanoTime() < until) {
                for (var step : scenario.steps(stage)) {
                    Load.send(
                            step.subject().port(),
                            step.traffic(),
                            step.saturating(Stage.LONGEST_SECONDS).pace());
                }
            }
        }
    }

    private void measure(Stage stage) throws IOException {
        for (var scenario : options.only()) {
            for (var step : scenario.steps(stage)) {
                var measured = step.subject().measure(step.traffic(), step.pace());
                if (!step.name().equals(Step.UNREPORTED)) {
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
