package com.sevendigital.basket.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The built jar, unpacked as {@code bin/prepare} does it, with an archive of the classes that a start loads (class data
 * sharing): a process starts from it in less than half the time, and the tests start dozens of them.
 */
final class UnpackedJar {

    private static final Path FOLDER = JavaProcess.LOGS.resolve("unpacked");
    private static final Path COPY = FOLDER.resolve("packed.jar");
    private static final Path APP = FOLDER.resolve("app");
    private static final Path JAR = APP.resolve(Path.of(ServiceProcess.JAR).getFileName());
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

    static {
        unpackIfChanged();
    }

    private UnpackedJar() {}

    /** What is started, with the jars beside it; made once, by whoever needs it first. */
    static Path jar() {
        return JAR;
    }

    /** By which a JVM finds the archive. */
    static String archive() {
        return "-XX:SharedArchiveFile=" + ARCHIVE;
    }

    private static void unpackIfChanged() {
        try {
            var packed = Path.of(ServiceProcess.JAR);
            if (!Files.exists(COPY) || Files.mismatch(packed, COPY) >= 0) {
                Files.createDirectories(FOLDER);
                run(
                        "unpacking",
                        List.of(
                                "-Djarmode=tools",
                                "-jar",
                                packed.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                APP.toString()));
                run("archiving", firstStart());
                Files.copy(packed, COPY, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It ends when all is there, and has asked nobody. */
    private static List<String> firstStart() {
        var arguments = new ArrayList<>(ServiceProcess.OPTIONS);
        arguments.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                ServiceProcess.BEANS_AS_CODE,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                JAR.toString()));
        var nowhere = "http://127.0.0.1:" + JavaProcess.freePort();
        var settings = ServiceProcess.settings(URI.create(nowhere), nowhere, nowhere);
        settings.put("basket.dynamodb.create-table", "false");
        settings.put("basket.security.mode", "none");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", "0");
        settings.put("logging.file.path", JavaProcess.LOGS.resolve("archiving").toString());
        settings.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        return arguments;
    }

    private static void run(String name, List<String> arguments) throws IOException {
        try (var process = JavaProcess.start(name, arguments)) {
            var code = process.awaitEnd();
            if (code != 0) {
                throw new IOException("%s ended with %d, see %s".formatted(name, code, process.log()));
            }
        }
    }
}
