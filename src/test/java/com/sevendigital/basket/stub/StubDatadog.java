package com.sevendigital.basket.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Takes metrics as Datadog does (its API v1, "Submit metrics"), and keeps what came. */
public final class StubDatadog implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private StubDatadog() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"status\": \"ok\"}").withStatus(202)));
    }

    /** Starts it on any free port. */
    public static StubDatadog start() {
        var stub = new StubDatadog();
        stub.server.start();
        return stub;
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    /** Each series of points that came. */
    public List<Series> series() {
        return server.findAll(postRequestedFor(urlPathEqualTo("/api/v1/series"))).stream()
                .flatMap(StubDatadog::series)
                .toList();
    }

    private static Stream<Series> series(LoggedRequest request) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(request.getBody()).path("series").spliterator(), false)
                    .map(Series::of);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(request.getBodyAsString(), broken);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * Points of one metric with the same tags.
     *
     * @param type {@code count} or {@code gauge}
     * @param tags each as {@code key:value}
     * @param value of its last point
     */
    public record Series(String metric, String type, String host, List<String> tags, double value) {

        private static Series of(JsonNode series) {
            var tags = StreamSupport.stream(series.path("tags").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return new Series(
                    series.path("metric").asText(),
                    series.path("type").asText(),
                    series.path("host").asText(),
                    tags,
                    series.path("points").path(0).path(1).asDouble());
        }
    }
}
