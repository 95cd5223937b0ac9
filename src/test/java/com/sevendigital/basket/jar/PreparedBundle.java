package com.sevendigital.basket.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the bundle puts on an instance, in a folder of its own, prepared as far as wanted. */
enum PreparedBundle {
    JAR("the jar itself"),
    UNPACKED("unpacked"),
    CACHED("unpacked, with AOT cache");

    private static final Path FOLDER = Path.of("target", "measured");

    final String text;

    PreparedBundle(String text) {
        this.text = text;
    }

    Path folder() {
        return FOLDER.resolve(name());
    }

    /** Copies jar and scripts, and prepares them. */
    void lay() throws IOException, InterruptedException {
        Files.createDirectories(folder().resolve("bin"));
        for (var file : List.of("java.options", "start", "prepare")) {
            copy(Path.of("bin", file), folder().resolve("bin").resolve(file));
        }
        copy(Path.of("target", "basket-api.jar"), folder().resolve("basket-api.jar"));
        if (this != JAR) {
            run("bin/prepare");
        }
        if (this == UNPACKED) {
            Files.delete(folder().resolve("app/basket-api.aot"));
        }
    }

    /** What runs a script in the folder, on this JDK. */
    ProcessBuilder command(List<String> command) {
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

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
