package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The web store as the service sees it: plain HTTP, without retries. */
public final class StoreClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** An answer; {@code body} is missing where there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        /** Such as {@code basket-not-open}; empty when it is no problem. */
        public String problem() {
            return body.path("type").asText().replaceFirst("^/problems/", "");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /** A new basket in Great Britain with these products, such as {@code track-1535}; the whole basket. */
    public JsonNode basketOf(URI service, String... products) {
        var basket = expect(201, send(service, "POST", "/v1/baskets", "{\"country\":\"GB\"}"));
        for (var product : products) {
            basket = expect(201, send(service, "PUT", "/v1/baskets/" + idOf(basket) + "/items/" + product, ""));
        }
        return basket;
    }

    public Answer basket(URI service, String id) {
        return send(service, "GET", "/v1/baskets/" + id, "");
    }

    public Answer checkout(URI service, String id) {
        return send(service, "GET", "/v1/checkouts/" + id, "");
    }

    /** Buys the basket as it was seen, at the total that was seen. */
    public Answer checkOut(URI service, JsonNode seen, String token) {
        return answer(checkOutLater(service, seen, token));
    }

    /** The same, without waiting; fails as an {@link IOException} when the connection breaks. */
    public CompletableFuture<HttpResponse<String>> checkOutLater(URI service, JsonNode seen, String token) {
        var body = """
                {"confirmedTotal": %s, "userId": "customer-1", "payment": {"method": "card", "token": "%s"}}
                """.formatted(seen.path("total"), token);
        var request = request(service, "POST", "/v1/baskets/" + idOf(seen) + "/checkouts", body)
                .header("If-Match", '"' + seen.path("version").asText() + '"')
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    public Answer send(URI service, String method, String path, String body) {
        return answer(http.sendAsync(request(service, method, path, body).build(), BodyHandlers.ofString()));
    }

    public static String idOf(JsonNode basket) {
        return basket.path("id").asText();
    }

    /** The id of the checkout that buys the basket as it was seen. */
    public static String checkoutIdOf(JsonNode seen) {
        return idOf(seen) + "-" + seen.path("version").asText();
    }

    public static Answer answer(CompletableFuture<HttpResponse<String>> later) {
        var response = later.join();
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
        } catch (IOException notJson) {
            return new Answer(response.statusCode(), JSON.missingNode(), response);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Not %d but %d: %s".formatted(status, answer.status(), answer.body()));
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(URI service, String method, String path, String body) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }
}
