package com.sevendigital.basket.http;

import com.sevendigital.basket.api.PublishedContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One call of the service, written piece by piece. */
final class Call {

    /** Far beyond what any call takes: only a hang is cut off. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final PublishedContract contract;
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();

    Call(PublishedContract contract, int port, String method, String path) {
        this.contract = contract;
        this.method = method;
        this.path = path;
        this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(LONGEST);
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Call json(String json) {
        return bytes(json.getBytes(StandardCharsets.UTF_8)).header("Content-Type", "application/json");
    }

    /** A body without a word on what it is. */
    Call bytes(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    /** JSON of a length that is not told beforehand. */
    Call chunkedJson(String json) {
        body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return header("Content-Type", "application/json");
    }

    /** The answer, which keeps the contract. */
    Answer answer() {
        var answer = undocumented();
        contract.validate(method, path, answer.status(), answer.headers().map(), answer.body());
        return answer;
    }

    /** The answer to a call that the contract does not have. */
    Answer undocumented() {
        try {
            var response = HTTP.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
