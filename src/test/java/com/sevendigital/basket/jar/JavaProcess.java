package com.sevendigital.basket.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A Java process beside the tests, of the same JDK; it ends with them, whatever happens. */
public final class JavaProcess implements AutoCloseable {

    static final Path LOGS = Path.of(System.getProperty("basedir", ""), "target", "jar-tests");
    /** Those of this run: what earlier runs said is overwritten. */
    private static final Set<String> STARTED = ConcurrentHashMap.newKeySet();

    private static final long LONGEST_STOP_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final Thread endedWithTheTests;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.endedWithTheTests = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endedWithTheTests);
    }

    /** Starts it with those arguments of {@code java}; what it says goes to a file of that name. */
    public static JavaProcess start(String name, List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        try {
            var log = Files.createDirectories(LOGS).resolve(name + ".log");
            command.add("-Djava.io.tmpdir=" + Files.createDirectories(LOGS.resolve("tmp")));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            var isFirst = STARTED.add(name);
            if (isFirst) {
                Files.deleteIfExists(LOGS.resolve(name).resolve("app-error.log"));
            }
            builder.redirectOutput(
                    isFirst
                            ? ProcessBuilder.Redirect.to(log.toFile())
                            : ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new JavaProcess(builder.start(), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /** As {@code kill -9}: it has no time to tidy up. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As the platform stops it (SIGTERM); the exit code. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** Waits as long as it takes; the exit code. */
    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(endedWithTheTests);
        } catch (IllegalStateException endingAlready) {
            // Then the hook itself has run or will.
        }
    }

    private int exitCode() {
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process of " + log.getFileName() + " does not end.");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
