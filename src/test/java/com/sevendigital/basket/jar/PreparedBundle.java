package com.sevendigital.basket.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** What the bundle puts on an instance, in a folder of its own, prepared as far as wanted. */
public enum PreparedBundle {
    JAR("the jar itself"),
    UNPACKED("unpacked"),
    CACHED("unpacked, with AOT cache");

    /** What is copied, and where to. */
    private static final Map<Path, String> FILES = Map.of(
            Path.of("bin", "java.options"), "bin/java.options",
            Path.of("bin", "start"), "bin/start",
            Path.of("bin", "prepare"), "bin/prepare",
            Path.of("target", "basket-api.jar"), "basket-api.jar");

    private static final String CACHE = "app/basket-api.aot";
    private static final Path FOLDER = Path.of("target", "measured");

    final String text;

    PreparedBundle(String text) {
        this.text = text;
    }

    Path folder() {
        return FOLDER.resolve(name());
    }

    /** The same as {@link #lay()}, unless it was done with the same jar and scripts before. */
    public void layIfChanged() throws IOException, InterruptedException {
        var isDone = this != CACHED || Files.exists(folder().resolve(CACHE));
        for (var file : FILES.entrySet()) {
            isDone &= isCopied(file.getKey(), folder().resolve(file.getValue()));
        }
        if (!isDone) {
            lay();
        }
    }

    /** Copies jar and scripts, and prepares them. */
    void lay() throws IOException, InterruptedException {
        Files.createDirectories(folder().resolve("bin"));
        for (var file : FILES.entrySet()) {
            copy(file.getKey(), folder().resolve(file.getValue()));
        }
        if (this != JAR) {
            run("bin/prepare");
        }
        if (this == UNPACKED) {
            Files.delete(folder().resolve(CACHE));
        }
    }

    /** What runs a script in the folder, on this JDK. */
    public ProcessBuilder command(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectOutput(folder().resolve("output.txt").toFile());
        return builder;
    }

    private void run(String script) throws IOException, InterruptedException {
        var code = command(List.of(script)).start().waitFor();
        if (code != 0) {
            throw new IOException(script + " ended with " + code);
        }
    }

    private static boolean isCopied(Path from, Path to) throws IOException {
        return Files.exists(to) && Files.mismatch(from, to) < 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
