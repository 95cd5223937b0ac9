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
    private static final Path CLASSES = FOLDER.resolve("classes.txt");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

    static {
        unpackIfChanged();
    }

    private UnpackedJar() {}

    /** What is started, with the jars beside it; made once, by whoever needs it first. */
    static Path jar() {
        return JAR;
    }

    /** By which a JVM finds the archive; a class path must begin with {@link #jar} for it. */
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
                        List.of("-Djarmode=tools", "-jar", packed, "extract", "--force", "--destination", APP));
                run("listing", firstStart());
                // Dumped by a JVM in which nothing else runs: one that dumps at its own end can crash (JDK 25.0.3).
                run("dumping", dump());
                Files.copy(packed, COPY, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It ends when all is there, and has asked nobody. */
    private static List<?> firstStart() {
        var arguments = new ArrayList<Object>(ServiceProcess.OPTIONS);
        arguments.addAll(List.of(
                "-XX:DumpLoadedClassList=" + CLASSES,
                ServiceProcess.BEANS_AS_CODE,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                JAR));
        var nowhere = "http://127.0.0.1:" + JavaProcess.freePort();
        var settings = ServiceProcess.settings(URI.create(nowhere), nowhere, nowhere);
        settings.put("basket.dynamodb.create-table", "false");
        settings.put("basket.security.mode", "none");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", "0");
        settings.put("logging.file.path", JavaProcess.LOGS.resolve("listing").toString());
        settings.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        return arguments;
    }

    private static List<?> dump() {
        var arguments = new ArrayList<Object>(ServiceProcess.OPTIONS);
        arguments.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + CLASSES, archive(), "-cp", JAR));
        return arguments;
    }

    private static void run(String name, List<?> arguments) throws IOException {
        var words = arguments.stream().map(Object::toString).toList();
        try (var process = JavaProcess.start(name, words)) {
            var code = process.awaitEnd();
            if (code != 0) {
                throw new IOException("%s ended with %d, see %s".formatted(name, code, process.log()));
            }
        }
    }
}
