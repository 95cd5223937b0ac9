package com.sevendigital.basket.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has HotSpot's optimising compiler give way to requests: of a core that they want too it has a tenth of what one of their threads
 * has, and all that nobody else wants. Linux only; elsewhere, and where that cannot be, it works as it would.
 */
public final class OptimisingCompiler {

    private static final Path THREADS = Path.of("/proc/self/task");
    /** What the kernel keeps of the name that HotSpot gives its threads. */
    private static final String NAME = "C2 CompilerThre";
    /** A weight of 110 instead of 1,024 (Linux, {@code sched_prio_to_weight}). */
    private static final String NICENESS = "10";

    private final CompletableFuture<Void> asking = CompletableFuture.runAsync(
            OptimisingCompiler::ask,
            task -> Thread.ofPlatform().daemon().name("compiler-priority").start(task));

    private OptimisingCompiler() {}

    /** Asks the kernel for it, beside what the caller does next. */
    public static OptimisingCompiler givesWay() {
        return new OptimisingCompiler();
    }

    /** Logs it when it could not be, once there is a log. */
    public void report() {
        asking.exceptionally(failed -> {
            logger().warn("The optimising compiler competes with requests", failed);
            return null;
        });
    }

    /** Not made before Spring Boot has set the log up. */
    private static Logger logger() {
        return LoggerFactory.getLogger(OptimisingCompiler.class);
    }

    private static void ask() {
        try {
            for (var thread : threads()) {
                var renice = new ProcessBuilder("renice", "-n", NICENESS, "-p", Long.toString(thread))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (renice.waitFor() != 0) {
                    throw new IOException("renice ended with " + renice.exitValue());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ids of those that optimise, which are there from the JVM's first moment on; none where there is no /proc. */
    private static List<Long> threads() throws IOException {
        var found = new ArrayList<Long>();
        if (!Files.isDirectory(THREADS)) {
            return found;
        }
        try (var all = Files.newDirectoryStream(THREADS)) {
            for (var thread : all) {
                if (name(thread).startsWith(NAME)) {
                    found.add(Long.parseLong(String.valueOf(thread.getFileName())));
                }
            }
        }
        return found;
    }

    private static String name(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}
