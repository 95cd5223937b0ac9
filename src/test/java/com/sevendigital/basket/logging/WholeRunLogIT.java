package com.sevendigital.basket.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs after all other tests and reads all that was logged meanwhile, in their processes and in those they started. */
class WholeRunLogIT {

    private static final Path JARS = RunLog.FOLDER.resolveSibling("jar-tests");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\n\\t]]");
    private static final List<String> OF_MANY_LINES = List.of("stackTrace", "threadDump");

    @ParameterizedTest
    @EnumSource
    void noLineGivesAnybodyAway(Discretion rule) {
        assertThat(lines(WholeRunLogIT::isLog).filter(rule::isBrokenBy)).isEmpty();
    }

    /** The redaction is a belt: nothing of what the service and its libraries say depends on it. */
    @ParameterizedTest
    @EnumSource
    void nothingThatWasSaidNeededToBeRedacted(Discretion rule) {
        assertThat(lines(file -> file.toString().endsWith(".said")).filter(rule::isBrokenBy))
                .isEmpty();
    }

    @Test
    void whatTestsLoggedIsJsonWithoutControlCharacters() {
        var logged = lines(file -> file.toString().endsWith(".jsonl")).toList();

        assertThat(logged).isNotEmpty().allSatisfy(WholeRunLogIT::isOneCleanLine);
    }

    @Test
    void whatTheJarsWroteIsJsonWithoutControlCharacters() {
        var written = lines(WholeRunLogIT::isLogOfAJar)
                .filter(line -> line.startsWith("{"))
                .toList();

        assertThat(written).isNotEmpty().allSatisfy(WholeRunLogIT::isOneCleanLine);
    }

    @ParameterizedTest
    @EnumSource
    void theRulesFindWhatTheyAreFor(Discretion rule) {
        var samples = Stream.of(
                "of 123e4567-e89b-42d3-a456-426614174000-7",
                "token=tok_ok",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
                "Authorization: Bearer abc",
                "?oauth_consumer_key=abc",
                "userId=customer-4711");

        assertThat(samples.filter(rule::isBrokenBy)).hasSize(1);
        assertThat(rule.isBrokenBy("trace 4bf92f3577b34da6a3ce929d0e0e4736 of 123e4567-7"))
                .isFalse();
    }

    private static void isOneCleanLine(String line) {
        try {
            assertThat(CONTROL.matcher(line).find()).isFalse();
            JSON.readTree(line).properties().forEach(field -> {
                var forbidden = OF_MANY_LINES.contains(field.getKey()) ? CONTROL_BUT_LINES : CONTROL;
                assertThat(forbidden.matcher(text(field.getValue())).find()).isFalse();
            });
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }

    private static String text(JsonNode value) {
        return value.asText();
    }

    private static boolean isLog(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jsonl") || (name.endsWith(".log") && !name.startsWith("table-"));
    }

    private static boolean isLogOfAJar(Path file) {
        return file.startsWith(JARS) && isLog(file);
    }

    private static Stream<String> lines(Predicate<Path> chosen) {
        return Stream.of(RunLog.FOLDER, JARS).filter(Files::isDirectory).flatMap(folder -> {
            try (var files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile).filter(chosen).toList().stream()
                        .flatMap(WholeRunLogIT::lines);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** By line feeds alone, so that other control characters are seen. */
    private static Stream<String> lines(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
