package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sends the web store's calls to the service, with a token once it has one, and counts what is answered. */
final class StoreCalls implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final String service;
    private final SortedMap<Integer, Integer> answers = new TreeMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();
    private String token = "";

    StoreCalls(String service) {
        this.service = service;
    }

    /** @param newToken for the calls from now on; without any when it is empty */
    void shows(String newToken) {
        token = newToken;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return answers;
    }

    /** Whether the service is up; it is not counted. */
    boolean findsItUp() throws InterruptedException {
        try {
            return client.send(request("GET", "/status", "", Map.of()), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The answer's body; nothing when it has none. */
    JsonNode send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var answer = client.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return JSON.readTree(answer.body());
    }

    /** Gets all of them at the same moment. */
    void getAtOnce(Collection<String> paths) {
        var gets = paths.stream()
                .map(path -> client.sendAsync(request("GET", path, "", Map.of()), BodyHandlers.discarding()))
                .toList();
        gets.forEach(get -> answers.merge(get.join().statusCode(), 1, Integer::sum));
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        client.close();
    }
}
