package com.sevendigital.basket.benchmark;

import com.sevendigital.basket.jar.ProcessUse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A Java process that may use one core only, and what it takes of the machine. Linux only. */
final class Pinned implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Thread endedWithThisOne;

    private Pinned(Process process, int port) {
        this.process = process;
        this.port = port;
        this.endedWithThisOne = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endedWithThisOne);
    }

    /** Starts it on those cores. */
    static Pinned start(ProcessBuilder builder, int port, String options, int... cores) throws IOException {
        var command = new ArrayList<>(List.of("taskset", "-c", Cores.list(cores)));
        command.addAll(builder.command());
        // As much memory as the instances have, of which heaps are shares; as many cores, however many it may use to
        // get warm.
        builder.environment()
                .put("JDK_JAVA_OPTIONS", "-XX:MaxRAM=2g -XX:ActiveProcessorCount=" + cores.length + " " + options);
        return new Pinned(builder.command(command).start(), port);
    }

    /** Waits until that path, which is there for all, is answered by 200. */
    Pinned awaitReady(String path) {
        Awaitility.await(path + " of port " + port)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(20))
                .failFast("The process has ended; see what it said in its folder.", () -> !process.isAlive())
                .until(() -> answers(path));
        return this;
    }

    void useBothCores() throws IOException, InterruptedException {
        Cores.move(process.pid(), Cores.BOTH);
    }

    void useItsCore() throws IOException, InterruptedException {
        Cores.move(process.pid(), Cores.MEASURED);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Of all its threads so far, in user and system mode. */
    double cpuSeconds() throws IOException {
        return use().cpuSeconds();
    }

    /** Of the threads that compile. */
    double compilerSeconds() throws IOException {
        return use().cpuSecondsOfThreads("C1 CompilerThre", "C2 CompilerThre");
    }

    /** Of those that collect garbage. */
    double collectorSeconds() throws IOException {
        return use().cpuSecondsOfThreads("GC Thread", "G1 ", "VM Thread");
    }

    long residentMegabytes() throws IOException {
        return use().residentMegabytes();
    }

    private ProcessUse use() {
        return ProcessUse.of(process.pid());
    }

    private boolean answers(String path) {
        try (var connection = new Connection(port)) {
            return connection.send(Call.open(path)) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(endedWithThisOne);
    }
}
