package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Speaks plain HTTP to the stubs, as any client would. */
final class StubClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final StubUpstreams upstreams;

    StubClient(StubUpstreams upstreams) {
        this.upstreams = upstreams;
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** Asks the catalogue, with key and media type. */
    JsonNode catalogue(String pathAndQuery) {
        return json(send(catalogueRequest(pathAndQuery + "&oauth_consumer_key=key")
                .header("Accept", "application/json")
                .build()));
    }

    HttpRequest.Builder catalogueRequest(String pathAndQuery) {
        return request("/1.2/" + pathAndQuery);
    }

    HttpResponse<String> buy(String key, String body) {
        return send(purchase(key, body));
    }

    CompletableFuture<HttpResponse<String>> buyLater(String key, String body) {
        return http.sendAsync(purchase(key, body), BodyHandlers.ofString());
    }

    HttpResponse<String> find(String key) {
        return send(request("/purchases/" + key).build());
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(upstreams.baseUrl() + path));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private HttpRequest purchase(String key, String body) {
        return request("/purchases")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
