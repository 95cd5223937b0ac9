package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time as Linux tells it (proc(5)), in steps of 10 ms. */
final class Ticks {

    private static final double A_SECOND = 100;
    /** After the name, which may have spaces and ends with the last bracket. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private Ticks() {}

    /** Of the process or thread whose {@code stat} that is. */
    static double seconds(Path stat) throws IOException {
        var text = Files.readString(stat);
        var fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM))) / A_SECOND;
    }

    /** Of the threads in a folder whose names begin like one of these. */
    static double ofThreads(Path tasks, String... names) throws IOException {
        var seconds = 0.0;
        try (var threads = Files.list(tasks)) {
            for (var thread : threads.toList()) {
                seconds += isNamed(thread, names) ? seconds(thread.resolve("stat")) : 0;
            }
        }
        return seconds;
    }

    private static boolean isNamed(Path thread, String... names) throws IOException {
        var name = Files.readString(thread.resolve("comm"));
        return Stream.of(names).anyMatch(name::startsWith);
    }
}
