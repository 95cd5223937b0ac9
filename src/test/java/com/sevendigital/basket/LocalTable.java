package com.sevendigital.basket;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** DynamoDB Local inside this process, in memory. */
public final class LocalTable implements AutoCloseable {

    private final DynamoDBProxyServer server;
    private final URI endpoint;

    private LocalTable(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** On that port; 0 for any that is free. One at a time: all servers of a JVM share what they set up at their start. */
    public static synchronized LocalTable start(int port) {
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
