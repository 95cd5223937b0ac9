package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clients that hold a connection without getting anywhere are cut off, however they do it. */
class SlowSenderTests extends SmallDoor {

    private static final String CREATE =
            "POST /v1/baskets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @Test
    void headersThatTrickleAreCutOff() {
        assertThat(SlowSender.send(port(), "GET /status HTTP/1.1\r\n", "X-Slow: a\r\n"))
                .doesNotContain("HTTP/1.1 5");
    }

    @Test
    void aRequestLineThatTricklesIsCutOff() {
        assertThat(SlowSender.send(port(), "GET /", "a")).doesNotContain("HTTP/1.1 5");
    }

    @Test
    void aBodyThatStopsIsRefusedAndCutOff() {
        assertThat(SlowSender.send(port(), CREATE + "Content-Length: 60000\r\n\r\n{", ""))
                .startsWith("HTTP/1.1 4")
                .contains("/problems/validation-failed");
    }

    @Test
    void aBodyThatTricklesIsRefusedAndCutOff() {
        assertThat(SlowSender.send(port(), CREATE + "Content-Length: 60000\r\n\r\n{", " "))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/validation-failed");
    }

    @Test
    void chunksThatTrickleAreRefusedAndCutOff() {
        assertThat(SlowSender.send(port(), CREATE + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/validation-failed");
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() {
        assertThat(SlowSender.send(port(), "", "")).isEmpty();
    }
}
