package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no HTTP request, or one that no server should trust. */
class BadInputWireTests extends BadInput {

    static Stream<Arguments> whatIsNoSoundRequestIsRefusedWithAProblem() {
        var create = "POST /v1/baskets HTTP/1.1";
        return Stream.of(
                Arguments.of("a request line that is none", RawConnection.request("NONSENSE"), 400),
                Arguments.of("a line of signs", RawConnection.request("<>{}^`|\\\" / HTTP/1.1"), 400),
                Arguments.of("signs in the path", RawConnection.request("GET /v1/{baskets} HTTP/1.1"), 400),
                Arguments.of("NUL in the path", RawConnection.request("GET /v1/baskets/%00 HTTP/1.1"), 400),
                Arguments.of("half an escape", RawConnection.request("GET /v1/baskets/%4 HTTP/1.1"), 400),
                Arguments.of("a way out", RawConnection.request("GET /v1/../../etc/passwd HTTP/1.1"), 400),
                Arguments.of("a hidden way out", RawConnection.request("GET /v1/%2e%2e/%2e%2e/etc HTTP/1.1"), 400),
                Arguments.of(
                        "long headers", RawConnection.request("GET /status HTTP/1.1", "X: " + "x".repeat(17_000)), 400),
                Arguments.of("a long path", RawConnection.request("GET /" + "x".repeat(17_000) + " HTTP/1.1"), 400),
                Arguments.of("a header without a name", RawConnection.request("GET /status HTTP/1.1", ": x"), 400),
                Arguments.of("another encoding", RawConnection.request(create, "Transfer-Encoding: foo"), 501),
                Arguments.of(
                        "two lengths", RawConnection.request(create, "Content-Length: 1", "Content-Length: 2"), 400),
                Arguments.of("no length", RawConnection.request(create, "Content-Length: x"), 400),
                Arguments.of("a negative length", RawConnection.request(create, "Content-Length: -1"), 400),
                Arguments.of("two hosts", RawConnection.request("GET /status HTTP/1.1", "Host: other"), 400),
                Arguments.of("no host", "GET /status HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("another version", RawConnection.request("GET /status HTTP/7.0"), 505));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsNoSoundRequestIsRefusedWithAProblem(String what, String request, int status) {
        var answer = RawConnection.say(port(), request);

        assertThat(answer).as(what).startsWith("HTTP/1.1 %d ".formatted(status));
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("\r\nx-content-type-options: nosniff")
                .contains("\r\ncache-control: private, no-store")
                .contains("\"type\":\"/problems/", "\"traceid\":\"")
                .doesNotContain("tomcat", "java.", "<html", "apache", "exception", WholeService.TABLE);
    }

    @Test
    void whoSpeaksNoVersionOfHttpLearnsNothing() {
        var answer = RawConnection.say(port(), "GET /v1/nonsense\r\n");

        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("tomcat", "java.", "<html", "exception");
    }

    @Test
    void aBodyOfWhichMoreIsSentThanSaidIsNotASecondRequest() {
        var smuggled = "GET /v1/baskets/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(basket().id());
        var request = "POST /v1/baskets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled;

        var answer = RawConnection.say(port(), request);

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain(basket().id());
    }
}
