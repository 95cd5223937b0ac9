package com.sevendigital.basket.jar;

import com.sevendigital.basket.stub.StubUpstreams;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The service as a bundle starts it, with the settings of production, and what it takes of the machine. Linux only. */
final class MeasuredService implements AutoCloseable {

    private final Process process;
    private final URI baseUrl;
    private final Duration firstAnswer;

    private MeasuredService(Process process, URI baseUrl, Duration firstAnswer) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.firstAnswer = firstAnswer;
    }

    /** Starts it and waits for its first 200 of {@code /status}. */
    static MeasuredService start(PreparedBundle bundle, TableProcess table, StubUpstreams upstreams)
            throws IOException {
        var port = JavaProcess.freePort();
        var baseUrl = URI.create("http://127.0.0.1:" + port);
        var command = new ArrayList<>(List.of("bin/start"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--basket.security.mode=none",
                "--basket.dynamodb.endpoint=" + table.endpoint(),
                "--basket.dynamodb.create-table=true",
                "--basket.catalogue.base-url=" + upstreams.baseUrl(),
                "--basket.catalogue.consumer-key=test",
                "--basket.purchasing.base-url=" + upstreams.baseUrl(),
                "--basket.limits.requests-per-second=100000",
                "--basket.limits.burst=100000",
                "--basket.drain.listen-for=0s"));
        var start = System.nanoTime();
        var process = bundle.command(command).start();
        try (var check = new StatusCheck()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> check.of(baseUrl).isUp());
        }
        return new MeasuredService(process, baseUrl, Duration.ofNanos(System.nanoTime() - start));
    }

    URI baseUrl() {
        return baseUrl;
    }

    Duration firstAnswer() {
        return firstAnswer;
    }

    /** Of its own so far, in user and system mode. */
    double cpuSeconds() throws IOException {
        return ProcessUse.of(process.pid()).cpuSeconds();
    }

    long residentMegabytes() throws IOException {
        return ProcessUse.of(process.pid()).residentMegabytes();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
