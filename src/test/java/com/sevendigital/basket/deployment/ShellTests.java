package com.sevendigital.basket.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of the deployment can be run, and ShellCheck has nothing to say about them. */
class ShellTests {

    private static final List<String> FOLDERS =
            List.of("bin", "teamcity", ".platform", "src/test/resources/deployment");

    static List<Path> scripts() throws IOException {
        var scripts = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                scripts.addAll(files.filter(Files::isRegularFile)
                        .filter(ShellTests::isScript)
                        .toList());
            }
        }
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void eachScriptIsReadByItsShell(Path script) throws Exception {
        var shell = Files.readAllLines(script).getFirst().endsWith("bash") ? "bash" : "sh";

        assertThat(output(shell, "-n", script.toString())).isEmpty();
    }

    @Test
    void shellCheckHasNothingToSay() throws Exception {
        assumeTrue(isThere("shellcheck"), "There is no ShellCheck here.");
        var command = new ArrayList<>(List.of("shellcheck", "-x"));
        command.addAll(scripts().stream().map(Path::toString).toList());

        assertThat(output(command.toArray(String[]::new))).isEmpty();
    }

    private static boolean isScript(Path file) {
        try {
            return Files.readAllLines(file).getFirst().startsWith("#!");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
