package com.sevendigital.basket.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Measures the built jar; {@code ./mvnw -Pbenchmark verify} runs it, and docs/performance.md says what comes of it. */
class Benchmark {

    private static final Path DOCUMENTED = Path.of("docs", "performance");

    private final Options options = Options.read();
    private final Report report = new Report();

    /** Without Maven, once it has run there: {@code java @target/benchmark/run.args}. */
    public static void main(String[] args) throws Exception {
        new Benchmark().run();
        System.exit(0);
    }

    @Test
    void nearlyEveryCallIsAnsweredAsItShouldBe() throws Exception {
        run();
    }

    private void run() throws Exception {
        options.bundle().layIfChanged();
        noteHowToRepeat();
        // With all that it starts from now on.
        Cores.move(ProcessHandle.current().pid(), Cores.OTHER);
        try (var site = Site.open("")) {
            var stock = new Starts(site, options).measure(report);
            if (options.isWanted(Scenario.COLD)) {
                new Cold(site, options, stock).measure(report);
            }
            var unexpected = options.isOnlyOfStarts() ? 0 : measureWarm(site, stock);
            report.write(options.write() ? DOCUMENTED : Site.FOLDER);
            assertThat(unexpected)
                    .as("share of calls that were answered in another way than they should be")
                    .isLessThan(0.01);
        }
    }

    private double measureWarm(Site site, Stock stock) throws Exception {
        try (var serviceProcess = site.launchService(options.bundle(), site.table(), Cores.MEASURED);
                var bareProcess = site.launchBare(Cores.MEASURED)) {
            serviceProcess.useBothCores();
            bareProcess.useBothCores();
            serviceProcess.awaitReady("/status");
            bareProcess.awaitReady("/ready");
            try (var service = Subject.of(serviceProcess);
                    var bare = Subject.of(bareProcess)) {
                return new Warm(new Stage(service, bare, stock, options)).measure(report);
            }
        }
    }

    private static void noteHowToRepeat() throws IOException {
        Files.createDirectories(Site.FOLDER);
        Files.writeString(
                Site.FOLDER.resolve("run.args"),
                "-cp%n\"%s\"%n%s%n".formatted(Site.CLASS_PATH, Benchmark.class.getName()));
    }
}
