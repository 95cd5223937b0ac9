package com.sevendigital.basket.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends a byte now and then, for as long as it is let. */
final class SlowSender {

    private static final int PAUSE_MILLIS = 150;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private SlowSender() {}

    /**
     * Sends the first text at once and the second one byte by byte, over and over, until the service hangs up.
     *
     * @return all that came back
     * @throws AssertionError when the service lets it go on for a minute
     */
    static String send(int port, String atOnce, String trickled) {
        var answer = new ByteArrayOutputStream();
        var end = System.nanoTime() + LONGEST.toNanos();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PAUSE_MILLIS);
            socket.getOutputStream().write(atOnce.getBytes(StandardCharsets.ISO_8859_1));
            for (var next = 0; System.nanoTime() < end; next++) {
                if (hasHungUp(socket, answer)) {
                    return answer.toString(StandardCharsets.UTF_8);
                }
                if (!trickled.isEmpty()) {
                    socket.getOutputStream().write(trickled.charAt(next % trickled.length()));
                }
            }
        } catch (SocketException cut) {
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new AssertionError("The connection is still open. Answered: " + answer.toString(StandardCharsets.UTF_8));
    }

    private static boolean hasHungUp(Socket socket, ByteArrayOutputStream answer) throws IOException {
        try {
            for (var next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.write(next);
            }
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return false;
        }
    }
}
