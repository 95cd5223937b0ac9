package com.sevendigital.basket.http;

import com.sevendigital.basket.LocalIssuer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer as the service meets it: with its metadata and its keys, and with its outages. */
final class IssuerServer {

    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile LocalIssuer issuer = LocalIssuer.create();
    private volatile boolean down;
    private volatile Phaser held = new Phaser();

    private IssuerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/.well-known/openid-configuration",
                call -> answer(call, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(url(), url())));
        server.createContext("/keys", this::keys);
        server.start();
    }

    static IssuerServer start() {
        return new IssuerServer();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who signs now. */
    LocalIssuer current() {
        return issuer;
    }

    /** From now on another key is published and signs, and the old one is gone. */
    void rotate() {
        issuer = LocalIssuer.create();
    }

    void breakDown() {
        down = true;
    }

    /** From now on no answer is sent before {@link #recover()}. */
    void hang() {
        held = new Phaser(1);
    }

    void recover() {
        down = false;
        held.forceTermination();
        held = new Phaser();
    }

    int fetches() {
        return fetches.get();
    }

    private void keys(HttpExchange call) throws IOException {
        fetches.incrementAndGet();
        var keys = issuer.jwkSet();
        if (held.getRegisteredParties() > 0) {
            held.awaitAdvance(0);
        }
        if (down) {
            call.sendResponseHeaders(503, -1);
            call.close();
        } else {
            answer(call, keys);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        try (var body = call.getResponseBody()) {
            body.write(bytes);
        }
    }
}
