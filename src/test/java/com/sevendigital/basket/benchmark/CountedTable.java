package com.sevendigital.basket.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Stands between a service and its table, has the table say what each call consumes, and adds that up. */
final class CountedTable implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TARGET = "X-Amz-Target";
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems");

    private final URI table;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build();
    private final LongAdder roundTrips = new LongAdder();
    private final DoubleAdder reads = new DoubleAdder();
    private final DoubleAdder writes = new DoubleAdder();

    private CountedTable(URI table) throws IOException {
        this.table = table;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What calls have taken so far: round trips, and units of capacity. */
    record Taken(double roundTrips, double reads, double writes) {

        /** A call's share of what was taken since then. */
        Taken since(Taken before, long calls) {
            return new Taken(
                    (roundTrips - before.roundTrips) / calls,
                    (reads - before.reads) / calls,
                    (writes - before.writes) / calls);
        }
    }

    static CountedTable before(URI table) throws IOException {
        return new CountedTable(table);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Taken taken() {
        return new Taken(roundTrips.sum(), reads.sum(), writes.sum());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestHeaders().getFirst(TARGET);
            var asked = (ObjectNode) JSON.readTree(exchange.getRequestBody());
            asked.put("ReturnConsumedCapacity", "TOTAL");
            var request = HttpRequest.newBuilder(table)
                    .header(TARGET, target)
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"))
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)));
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            count(target, JSON.readTree(answer.body()));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String target, JsonNode answer) {
        roundTrips.increment();
        var units = answer.findValues("CapacityUnits").stream()
                .mapToDouble(JsonNode::asDouble)
                .sum();
        (READS.contains(target.substring(target.indexOf('.') + 1)) ? reads : writes).add(units);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
