package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Table, catalogue, Purchasing and issuer at one port of this machine. */
final class StandIns implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPERATION = "X-Amz-Target";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpServer server;
    private final StandInTable table = new StandInTable();

    private StandIns(HttpServer server, StandInIssuer issuer) {
        this.server = server;
        server.createContext("/", call -> answer(call, OK, JSON.writeValueAsBytes(ofTable(call))));
        server.createContext("/1.2/track/", call -> answer(call, OK, entries(call, "track")));
        server.createContext("/1.2/release/", call -> answer(call, OK, entries(call, "release")));
        server.createContext("/purchases", call -> answer(call, CREATED, purchase(call)));
        server.createContext("/keys", call -> answer(call, OK, bytes(issuer.keys())));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    static StandIns start(int port, StandInIssuer issuer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIns = new StandIns(server, issuer);
        server.start();
        return standIns;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private JsonNode ofTable(HttpExchange call) throws IOException {
        var target = String.valueOf(call.getRequestHeaders().getFirst(OPERATION));
        return table.answer(target.substring(target.indexOf('.') + 1), body(call));
    }

    private static byte[] entries(HttpExchange call, String kind) {
        var ids = call.getRequestURI().getQuery().replaceFirst(".*" + kind + "ids=([\\d,]+).*", "$1");
        return bytes(StandInCatalogue.answer(kind, ids.split(",", -1)));
    }

    private static byte[] purchase(HttpExchange call) throws IOException {
        var answer = JSON.createObjectNode()
                .put("purchaseId", "P-1")
                .put("idempotencyKey", call.getRequestHeaders().getFirst("Idempotency-Key"));
        answer.set("total", body(call).path("total"));
        return JSON.writeValueAsBytes(answer);
    }

    private static JsonNode body(HttpExchange call) throws IOException {
        return JSON.readTree(call.getRequestBody().readAllBytes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        try (call) {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
