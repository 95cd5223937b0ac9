package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a proxy and the service might read differently is refused, and nothing hidden in it is answered (RFC 9112, section 11.2). */
class SmugglingTests extends WholeService {

    private static final String HIDDEN = "GET /problems/forbidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /v1/baskets HTTP/1.1\r\nHost: localhost\r\n";

    static Stream<Arguments> whatCanBeReadInTwoWaysIsRefused() {
        return Stream.of(
                Arguments.of("two equal lengths", POST + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"),
                Arguments.of("a list of lengths", POST + "Content-Length: 0, 5\r\n\r\n"),
                Arguments.of("a length with a sign", POST + "Content-Length: +0\r\n\r\n"),
                Arguments.of("a length in hexadecimal", POST + "Content-Length: 0x0\r\n\r\n"),
                Arguments.of("a length before the colon", POST + "Content-Length : 0\r\n\r\n"),
                Arguments.of("an encoding of another name", POST + "Transfer-Encoding: xchunked\r\n\r\n"),
                Arguments.of("chunked, and then not", POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "an encoding with a control sign", POST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a carriage return in a header", POST + "X: a\rContent-Length: 0\r\n\r\n"),
                Arguments.of("NUL in a header", POST + "X: a\u0000b\r\n\r\n"),
                Arguments.of(
                        "another host in the line",
                        "GET http://evil.example/status HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Arguments.of("a host with a path", "GET /status HTTP/1.1\r\nHost: localhost/x\r\n\r\n"),
                Arguments.of(
                        "a chunk of a size that is none",
                        POST + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n"),
                Arguments.of(
                        "a chunk of a size below zero",
                        POST + "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n-1\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatCanBeReadInTwoWaysIsRefused(String what, String request) {
        var answer = RawConnection.say(port(), request + HIDDEN);

        assertThat(answer).as(what).matches("(?s)HTTP/1\\.1 (400|501) .*").doesNotContain("<html");
        assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1)).as("answers").hasSize(2);
    }

    /** The one of the two that counts is the encoding, and the connection ends, whatever a proxy thought (RFC 9112, 6.1). */
    @Test
    void aRequestWithBothLengthsIsTheLastOfItsConnection() {
        var basket = "{\"country\": \"GB\"}";
        var chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(basket.length(), basket);

        var answer = RawConnection.say(
                port(),
                POST + "Content-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk + HIDDEN);

        assertThat(answer).startsWith("HTTP/1.1 201").contains("Connection: close");
        assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1)).as("answers").hasSize(2);
    }

    /** A folded line belongs to the header before it (RFC 9112, 5.2): no length is found in it. */
    @Test
    void aFoldedHeaderHidesNoLength() {
        var folded = "GET /status HTTP/1.1\r\nHost: localhost\r\nX: a\r\n Content-Length: 10\r\n\r\n";
        var next = "GET /problems/forbidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        var answer = RawConnection.say(port(), folded + next);

        assertThat(answer.split("HTTP/1\\.1 200", -1)).as("answers").hasSize(3);
    }

    static Stream<Arguments> aLineThatEndsWithALineFeedOnlyHidesNothing() {
        return Stream.of(
                Arguments.of(
                        "in the headers", "GET /status HTTP/1.1\r\nHost: localhost\r\nX: a\nConnection: close\r\n\r\n"),
                Arguments.of(
                        "after the request line",
                        "GET /status HTTP/1.1\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aLineThatEndsWithALineFeedOnlyHidesNothing(String what, String request) {
        var answer = RawConnection.say(port(), request);

        assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1)).as(what).hasSize(2);
    }
}
