package com.sevendigital.basket.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says things to the service that no HTTP client would. */
final class RawConnection {

    private static final int LONGEST_MILLIS = 60_000;

    private RawConnection() {}

    /** All that comes back until the service closes the connection. */
    static String say(int port, String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A request of these lines, whose answer ends the connection. */
    static String request(String... lines) {
        return String.join("\r\n", List.of(lines)) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }
}
