package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks instances how they are, as a load balancer does. */
final class StatusCheck implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** An answer; code 0 where there is none. */
    record Seen(int code, String status, String table) {

        boolean isUp() {
            return code == 200;
        }

        boolean isHung() {
            return code == 503 && status.equals("hung");
        }
    }

    Seen of(URI service) {
        var request = HttpRequest.newBuilder(service.resolve("/status"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var body = JSON.readTree(answer.body());
            return new Seen(
                    answer.statusCode(),
                    body.path("status").asText(),
                    body.path("table").asText());
        } catch (IOException none) {
            return new Seen(0, "", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Seen(0, "", "");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
