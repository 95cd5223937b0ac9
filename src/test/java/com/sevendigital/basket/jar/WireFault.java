package com.sevendigital.basket.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** What a dependency does instead of answering, down to the bytes. */
enum WireFault {
    REFUSES("refuses connections"),
    SILENT("accepts and never answers"),
    STALLS("sends headers and stalls in the body") {
        @Override
        void answer(Socket connection) throws IOException {
            write(connection, head(200, 500));
        }
    },
    TRICKLES("sends one byte a second") {
        @Override
        void answer(Socket connection) throws IOException {
            write(connection, head(200, 500));
            connection.setSoTimeout(1000);
            while (!hasHungUp(connection)) {
                write(connection, " ");
            }
        }
    },
    GARBAGE("answers garbage") {
        @Override
        void answer(Socket connection) throws IOException {
            var body = "<html><h1>It works!</h1></html>";
            write(connection, head(200, body.length()) + body);
        }
    },
    FLOODS("answers 20 MB") {
        @Override
        void answer(Socket connection) throws IOException {
            var start = "{\"filler\":\"";
            var end = "\"}";
            write(connection, head(200, start.length() + FLOOD_BYTES + end.length()) + start);
            var block = "x".repeat(FLOOD_BYTES / 1000).getBytes(StandardCharsets.US_ASCII);
            var out = connection.getOutputStream();
            for (var sent = 0; sent < 1000; sent++) {
                out.write(block);
            }
            write(connection, end);
        }
    },
    THROTTLES("throttles every call") {
        @Override
        void answer(Socket connection) throws IOException {
            write(connection, head(400, THROTTLED.length()) + THROTTLED);
        }
    };

    private static final int FLOOD_BYTES = 20_000_000;
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}";

    private final String text;

    WireFault(String text) {
        this.text = text;
    }

    /** Answers one request, or does not; the connection stays open. */
    void answer(Socket connection) throws IOException {}

    @Override
    public String toString() {
        return text;
    }

    private static String head(int status, int length) {
        return "HTTP/1.1 %d Any\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, length);
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean hasHungUp(Socket connection) throws IOException {
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }
}
