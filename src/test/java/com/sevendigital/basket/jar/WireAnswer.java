package com.sevendigital.basket.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How a request can be answered: whole, more than once, with anything, or not at all. */
final class WireAnswer {

    private final Socket connection;
    private final InputStream in;

    WireAnswer(Socket connection, InputStream in) {
        this.connection = connection;
        this.in = in;
    }

    void send(int status, Map<String, String> headers, byte[] body) throws IOException {
        connection.getOutputStream().write(whole(status, headers, body));
    }

    void sendJson(int status, Map<String, String> headers, String json) throws IOException {
        var all = new TreeMap<>(headers);
        all.put("content-type", "application/json");
        send(status, all, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The head and half of the body. */
    void sendHalf(int status, byte[] body) throws IOException {
        var whole = whole(status, Map.of("content-type", "application/json"), body);
        connection.getOutputStream().write(Arrays.copyOf(whole, whole.length - body.length / 2));
    }

    /** Resets the connection. */
    void breakOff() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** Says nothing until the caller gives up. */
    void staySilent() throws IOException {
        while (in.read() != -1) {
            // The caller has nothing more to say.
        }
        connection.close();
    }

    private static byte[] whole(int status, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.write(body);
        return whole.toByteArray();
    }
}
