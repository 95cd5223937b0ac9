package com.sevendigital.basket;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** DynamoDB Local inside this process, in memory. */
public final class LocalTable implements AutoCloseable {

    private static final int MOST_IN_A_JVM = 3;

    private final DynamoDBProxyServer server;
    private final URI endpoint;

    /**
     * Those that the tests of a JVM share out among themselves, all there before the first of them is called: whatever makes another
     * one empties the list of operations that all of them look into, and fills it again, so that a call meanwhile is one that
     * the table does not know.
     */
    private static final class MadeAtOnce {

        private static final Queue<LocalTable> UNUSED = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> make(0)).limit(MOST_IN_A_JVM).toList());

        private MadeAtOnce() {}
    }

    private LocalTable(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * On that port; 0 for one of those that are there already.
     *
     * @throws IllegalStateException when none of these is left
     */
    public static LocalTable start(int port) {
        if (port != 0) {
            return make(port);
        }
        var next = MadeAtOnce.UNUSED.poll();
        if (next == null) {
            throw new IllegalStateException("More than %d tables are needed".formatted(MOST_IN_A_JVM));
        }
        return next;
    }

    /** One at a time: all servers of a JVM share what they set up when they are made. */
    private static synchronized LocalTable make(int port) {
        try {
            var chosen = port == 0 ? freePort() : port;
            var server = ServerRunner.createServerFromCommandLineArgs(
                    new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(chosen)});
            server.start();
            return new LocalTable(server, URI.create("http://localhost:" + chosen));
        } catch (Exception failed) {
            throw new IllegalStateException("DynamoDB Local did not start on port " + port, failed);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
