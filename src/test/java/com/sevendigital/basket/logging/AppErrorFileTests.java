package com.sevendigital.basket.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is shipped. */
class AppErrorFileTests {

    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whereItCannotBeWrittenNothingFailsAndNothingIsAnErrorOfTheConfiguration() throws IOException {
        var noFolder = Files.createFile(folder.resolve("file"));

        var file = file(noFolder, "1MB");
        file.doAppend(new LoggingEvent());

        assertThat(file.isStarted()).isFalse();
        assertThat(context.getStatusManager().getCopyOfStatusList()).doesNotHaveAnyElementsOfTypes(ErrorStatus.class);
    }

    @Test
    void itIsRotatedAndTheFilesTogetherAreBounded() {
        var log = context.getLogger("some.Logger");
        log.addAppender(file(folder, "10KB"));

        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            IntStream.range(0, 200).forEach(number -> log.error("A line of some forty characters: {}", number));
            return newest() > 20;
        });

        Awaitility.await().untilAsserted(() -> assertThat(size()).isLessThan(100_000));
    }

    private AppErrorFile file(Path where, String size) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var file = new AppErrorFile();
        file.setContext(context);
        file.setFile(where.resolve("app-error.log").toString());
        var lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%m%n");
        lines.start();
        file.setEncoder(lines);
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                where.resolve("app-error.%d{yyyy-MM-dd}.%i.log").toString());
        rolling.setMaxFileSize(FileSize.valueOf(size));
        rolling.setTotalSizeCap(FileSize.valueOf("50KB"));
        rolling.setMaxHistory(3);
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(rolling);
        file.start();
        return file;
    }

    private int newest() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().split("\\."))
                    .filter(parts -> parts.length == 4)
                    .mapToInt(parts -> Integer.parseInt(parts[2]))
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long size() {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
