package com.sevendigital.basket.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process takes of the machine, as Linux tells it (proc(5)); CPU time in steps of 10 ms.
 *
 * @param folder of the process
 */
public record ProcessUse(Path folder) {

    private static final double TICKS_A_SECOND = 100;
    /** After the name, which may have spaces and ends with the last bracket. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int NICENESS = 16;

    public static ProcessUse of(long pid) {
        return new ProcessUse(Path.of("/proc", Long.toString(pid)));
    }

    /** Of all its threads so far, in user and system mode. */
    public double cpuSeconds() throws IOException {
        return seconds(fields(folder.resolve("stat")));
    }

    /** Of the threads whose names begin like one of these. */
    public double cpuSecondsOfThreads(String... names) throws IOException {
        return threads(names).stream().mapToDouble(ProcessUse::seconds).sum();
    }

    /** How much each of the threads whose names begin like one of these gives way: 0 as a rule, 19 at the most. */
    List<Integer> nicenessOfThreads(String... names) throws IOException {
        return threads(names).stream()
                .map(thread -> Integer.parseInt(thread.get(NICENESS)))
                .toList();
    }

    public long residentMegabytes() throws IOException {
        return Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(List<String> fields) {
        return (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM))) / TICKS_A_SECOND;
    }

    /** The fields of each thread that has such a name; none of one that has ended since it was listed. */
    private List<List<String>> threads(String... names) throws IOException {
        var found = new ArrayList<List<String>>();
        try (var threads = Files.list(folder.resolve("task"))) {
            for (var thread : threads.toList()) {
                try {
                    if (isNamed(thread, names)) {
                        found.add(fields(thread.resolve("stat")));
                    }
                } catch (IOException unread) {
                    if (Files.exists(thread)) {
                        throw unread;
                    }
                }
            }
        }
        return found;
    }

    private static List<String> fields(Path stat) throws IOException {
        var text = Files.readString(stat);
        return List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static boolean isNamed(Path thread, String... names) throws IOException {
        var name = Files.readString(thread.resolve("comm"));
        return Stream.of(names).anyMatch(name::startsWith);
    }
}
