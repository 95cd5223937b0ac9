package com.sevendigital.basket.documents;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as Datadog's API v1 does to whoever lists, creates and updates monitors, objectives and dashboards. */
final class DatadogAccount implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    DatadogAccount() {
        server.start();
        server.stubFor(post(urlPathEqualTo("/api/v1/slo")).willReturn(okJson("{\"data\": [{\"id\": \"slo-new\"}]}")));
        server.stubFor(post(urlPathEqualTo("/api/v1/monitor")).willReturn(okJson("{\"id\": 1}")));
        server.stubFor(post(urlPathEqualTo("/api/v1/dashboard")).willReturn(okJson("{\"id\": \"abc\"}")));
        server.stubFor(put(urlPathMatching("/api/v1/slo/.*")).willReturn(okJson("{\"data\": [{\"id\": \"slo-1\"}]}")));
        server.stubFor(put(urlPathMatching("/api/v1/(monitor|dashboard)/.*")).willReturn(okJson("{}")));
    }

    /** Nothing of ours is there; of others, one of each kind. */
    DatadogAccount empty() {
        return has(List.of(), List.of(), List.of());
    }

    /** All of ours is there, under {@code id-1} and so on. */
    DatadogAccount complete() {
        return has(names(DatadogFiles.objectives()), names(DatadogFiles.monitors()), List.of("Basket API"));
    }

    /** Somebody made a second objective of the same name. */
    DatadogAccount withTwins() {
        var twin = names(DatadogFiles.objectives()).getFirst();
        return has(List.of(twin, twin), List.of(), List.of());
    }

    /** Nothing can be listed. */
    DatadogAccount unreadable() {
        server.stubFor(get(anyUrl()).willReturn(serverError()));
        return this;
    }

    DatadogAccount refusingMonitors() {
        server.stubFor(
                post(urlPathEqualTo("/api/v1/monitor")).willReturn(serverError().withBody("no")));
        return this;
    }

    private DatadogAccount has(List<String> objectives, List<String> monitors, List<String> dashboards) {
        lists("/api/v1/slo", "{\"data\": [%s]}", "name", objectives);
        lists("/api/v1/monitor", "[%s]", "name", monitors);
        lists("/api/v1/dashboard", "{\"dashboards\": [%s]}", "title", dashboards);
        return this;
    }

    private void lists(String path, String list, String field, List<String> names) {
        var entries = IntStream.rangeClosed(0, names.size())
                .mapToObj(i -> "{\"id\": \"id-%d\", \"%s\": \"%s\"}"
                        .formatted(i, field, i == 0 ? "Basket API: of others" : names.get(i - 1)))
                .collect(Collectors.joining(","));
        server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(list.formatted(entries))));
    }

    private static List<String> names(List<Path> files) {
        return files.stream()
                .map(DatadogFiles::read)
                .map((JsonNode file) -> file.path("name").asText())
                .toList();
    }

    String url() {
        return server.baseUrl();
    }

    /** The calls that changed something, in their order. */
    List<LoggedRequest> changes() {
        return server.findAll(anyRequestedFor(anyUrl())).stream()
                .filter(call -> !call.getMethod().equals(RequestMethod.GET))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
