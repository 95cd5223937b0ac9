package com.sevendigital.basket.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A request as it is sent, and the status that answers it when all is well. */
final class Call {

    private static final String NO_MORE = "";

    private final byte[] bytes;
    private final int status;

    private Call(String request, int status) {
        this.bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        this.status = status;
    }

    /** Of what is there for all. */
    static Call open(String path) {
        return new Call("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path), 200);
    }

    /** Without a body, from a caller who has that token. */
    static Call of(String method, String path, String token, int status) {
        return new Call(head(method, path, token) + "\r\n", status);
    }

    /** By a caller who has that version already. */
    static Call conditional(String path, String token, String entityTag) {
        return new Call(head("GET", path, token) + "If-None-Match: " + entityTag + "\r\n\r\n", 304);
    }

    /** With a body in JSON; it is ASCII. */
    static Call of(String method, String path, String token, String json, int status) {
        return new Call(head(method, path, token) + body(NO_MORE, json), status);
    }

    /** The same, of that version only. */
    static Call matching(String entityTag, String path, String token, String json, int status) {
        return new Call(head("POST", path, token) + body("If-Match: " + entityTag + "\r\n", json), status);
    }

    private static String body(String headers, String json) {
        return "%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(headers, json.length(), json);
    }

    private static String head(String method, String path, String token) {
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n"
                .formatted(method, path, token);
    }

    void putInto(ByteBuffer out) {
        out.put(bytes);
    }

    int status() {
        return status;
    }
}
