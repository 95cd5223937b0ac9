package com.sevendigital.basket.jar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** DynamoDB Local as a process of its own, in memory: it survives the service, and can be stopped on its own. */
public final class TableProcess implements AutoCloseable {

    private final int port;
    private final JavaProcess process;

    private TableProcess(int port, String compiler) {
        this.port = port;
        this.process = JavaProcess.start(
                "table-" + port,
                List.of(
                        compiler,
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                        "-inMemory",
                        "-sharedDb",
                        "-disableTelemetry",
                        "-port",
                        Integer.toString(port)));
    }

    /** Starts it on a free port and waits until it takes connections. */
    public static TableProcess start() {
        return start(JavaProcess.freePort());
    }

    /** The same with a JVM that takes longer to start, and less for each call. */
    public static TableProcess startOptimised() {
        return start(JavaProcess.freePort(), "-XX:+TieredCompilation");
    }

    /** As the first one, on that port. */
    static TableProcess start(int port) {
        return start(port, "-XX:TieredStopAtLevel=1");
    }

    private static TableProcess start(int port, String compiler) {
        var table = new TableProcess(port, compiler);
        try {
            Awaitility.await("the start of the table")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("the table's process has ended", () -> !table.process.isAlive())
                    .until(table::takesConnections);
        } catch (RuntimeException neverUp) {
            table.close();
            throw neverUp;
        }
        return table;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As {@code kill -9}: all that it kept is lost. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean takesConnections() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
