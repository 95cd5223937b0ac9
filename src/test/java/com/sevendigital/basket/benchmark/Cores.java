package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which cores processes may use: one is for what is measured, the other one for all that is around it. Linux only. */
final class Cores {

    static final int MEASURED = 0;
    static final int OTHER = 1;
    static final int[] BOTH = {MEASURED, OTHER};

    private Cores() {}

    /** Moves a process with all of its threads; what it starts later inherits that. */
    static void move(long pid, int... cores) throws IOException, InterruptedException {
        var command = List.of("taskset", "-a", "-c", "-p", list(cores), Long.toString(pid));
        var taskset = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (taskset.waitFor() != 0) {
            throw new IllegalStateException("The benchmark needs Linux and two cores: " + said);
        }
    }

    /** As {@code taskset} reads it. */
    static String list(int... cores) {
        return IntStream.of(cores).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
