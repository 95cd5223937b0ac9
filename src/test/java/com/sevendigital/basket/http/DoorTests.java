package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The load balancer and the canary come in when nobody else does. */
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-door",
            "basket.limits.concurrent-requests=1",
            "basket.limits.requests-per-second=1",
            "basket.limits.burst=5",
            "basket.limits.body-within=60s",
            "basket.warm-up.rounds=0"
        })
class DoorTests extends WholeService {

    private static final String CANARY = "/v1/baskets/ca9a4700-0000-4000-8000-000000000001";
    private static final String ANOTHER_CALLER = "127.0.0.2";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MORE_THAN_ALLOWED = 20;

    @Test
    void aCallerWhoIsTurnedAwayStillSeesTheStatusAndTheCanary() {
        awaitAnswer(429, "rate-limited");

        IntStream.range(0, MORE_THAN_ALLOWED).forEach(_ -> watchersComeIn());
        awaitAnswer(429, "rate-limited");
    }

    @Test
    void aFullInstanceStillShowsTheStatusAndTheCanary() throws IOException {
        try (var unfinished = new Socket("127.0.0.1", port(), InetAddress.getByName(ANOTHER_CALLER), 0)) {
            unfinished
                    .getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST /v1/baskets HTTP/1.1",
                                    "Host: localhost",
                                    "Content-Type: application/json",
                                    "Content-Length: 100",
                                    "",
                                    "{")
                            .getBytes(StandardCharsets.ISO_8859_1));
            awaitAnswer(503, "overloaded");

            watchersComeIn();
            assertThat(client().call("GET", "/status").answer().at("/inFlight").asInt())
                    .isOne();
        }
    }

    @Test
    void onlyToReadTheCanaryIsFree() {
        awaitAnswer(429, "rate-limited");

        await().atMost(LONGEST)
                .untilAsserted(() -> client().call("DELETE", CANARY).answer().isProblem(429, "rate-limited"));
    }

    private void watchersComeIn() {
        var status = client().call("GET", "/status").answer().is(200);
        assertThat(status.header("RateLimit")).isEmpty();
        var canary = client().call("GET", CANARY).answer().is(200);
        assertThat(canary.text("/items/0/title")).isEqualTo("Basket API canary");
        assertThat(canary.header("RateLimit")).isEmpty();
    }

    /** Others, sent one after the other, are answered so at last. */
    private void awaitAnswer(int status, String problem) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(LONGEST)
                .untilAsserted(() ->
                        client().call("GET", "/v1/baskets/nonsense").answer().isProblem(status, problem));
    }
}
