package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service shows to the outside, and what it does not. */
class SurfaceTests extends WholeService {

    private static final String MARKER = "zq9-marker-zq9";
    private static final List<String> HEADERS = List.of(
            "X-Marker",
            "User-Agent",
            "Referer",
            "Cookie",
            "Accept",
            "Accept-Language",
            "If-None-Match",
            "Idempotency-Key",
            "traceparent",
            "Authorization",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-HTTP-Method-Override");

    static Stream<String> pathsOfAllKinds() {
        return Stream.of(
                "/status",
                "/problems",
                "/problems/forbidden",
                "/swagger-ui.html",
                "/swagger-ui.js",
                "/webjars/swagger-ui/swagger-ui.css",
                "/v3/api-docs",
                "/v1/baskets/" + UUID.randomUUID(),
                "/v1/checkouts/x",
                "/v1/nonsense",
                "/nonsense",
                "/error");
    }

    @ParameterizedTest
    @MethodSource("pathsOfAllKinds")
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        isCareful(client().call("GET", path).undocumented());
    }

    @Test
    void soDoTheAnswersToChanges() {
        var basket = client().create("GB").is(201);

        isCareful(basket);
        isCareful(client().put(basket, "track-1209").is(201));
        isCareful(client().put(basket, "nonsense").is(400));
    }

    @Test
    void soDoesWhatIsRefusedBeforeItIsARequest() {
        var answer = RawConnection.say(port(), RawConnection.request("NONSENSE"));

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Security-Policy: default-src 'none';")
                .contains("\r\nX-Frame-Options: DENY\r\n", "\r\nReferrer-Policy: no-referrer\r\n");
    }

    private static void isCareful(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("script-src 'self' 'unsafe", "*");
        assertThat(answer.headers().map())
                .doesNotContainKeys("set-cookie", "strict-transport-security", "x-powered-by");
    }

    @Test
    void whoeverCameByHttpsIsToStayThere() {
        var byHttps = client().call("GET", "/status")
                .header("X-Forwarded-Proto", "https")
                .undocumented();

        assertThat(byHttps.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @MethodSource("pathsOfAllKinds")
    void noHeaderOfARequestComesBack(String path) {
        var call = client().call("GET", path);
        HEADERS.forEach(header -> call.header(header, header.equals("Accept") ? "text/" + MARKER : MARKER));

        var answer = call.undocumented();

        assertThat((answer.headers().map() + answer.body()).toLowerCase(Locale.ROOT))
                .doesNotContain(MARKER);
    }

    @Test
    void nothingOfABodyThatIsRefusedComesBack() {
        var bodies = List.of(
                "{\"country\": \"" + MARKER + "\"}",
                "{\"country\": {\"" + MARKER + "\": 1}}",
                "{\"country\": \"GB\", \"ownerId\": [\"" + MARKER + "\"]}",
                "{\"country\": " + MARKER + "}",
                MARKER);
        for (var body : bodies) {
            var answer =
                    client().call("POST", "/v1/baskets").json(body).answer().isProblem(400, "validation-failed");

            assertThat(answer.body()).doesNotContain(MARKER);
        }
    }

    /** A track that no other test asks for, so that nothing is remembered of it. */
    private static final String UNHEARD_OF = "1999999376";

    @Test
    void whatAnUpstreamSaysIsNotPassedOn() {
        var basket = client().create("GB");
        var stubs = upstreams().server();
        var broken = stubs.stubFor(WireMock.any(WireMock.urlPathMatching("/1\\.2/.*"))
                .withQueryParam("trackids", WireMock.containing(UNHEARD_OF))
                .willReturn(WireMock.serverError().withBody(MARKER).withHeader("X-Marker", MARKER)));
        try {
            var answer = client().put(basket, "track-" + UNHEARD_OF).isProblem(503, "catalogue-unavailable");

            assertThat(answer.headers().map() + answer.body()).doesNotContain(MARKER);
        } finally {
            stubs.removeStubMapping(broken);
        }
    }

    @Test
    void pagesOfOtherOriginsCannotCall() {
        var preflight = client().call("OPTIONS", "/v1/baskets")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .undocumented();
        var call = client().call("GET", "/status")
                .header("Origin", "https://evil.example")
                .undocumented();

        preflight.isProblem(403, "forbidden");
        call.is(200);
        for (var answer : List.of(preflight, call)) {
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 200", "HEAD, 200", "TRACE, 405", "CONNECT, 501", "TRACK, 405", "PROPFIND, 405"})
    void thereAreNoOtherMethods(String method, int status) {
        assertThat(RawConnection.say(
                        port(), RawConnection.request(method + " /status HTTP/1.1", "X-Marker: " + MARKER)))
                .startsWith("HTTP/1.1 %d ".formatted(status))
                .doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "shutdown",
                "conditions",
                "scheduledtasks",
                "httpexchanges",
                "caches",
                "circuitbreakers",
                "bulkheads",
                "retries",
                "sbom",
                "jolokia"
            })
    void ofTheManagementEndpointsThereAreFourOnly(String other) {
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/" + other + " HTTP/1.1")))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("\tat ", "java.");
        client().call("GET", "/actuator/" + other).undocumented().isProblem(404, "not-found");
    }
}
