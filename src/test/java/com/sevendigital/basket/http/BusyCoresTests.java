package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.health.SlowCores;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What callers see of an instance whose cores cannot keep up. */
@Import(SlowCores.class)
@ReadsOutput
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-busy-cores",
            "spring.main.allow-bean-definition-overriding=true",
            "basket.limits.concurrent-requests=4096",
            "basket.limits.requests-per-second=100000",
            "basket.limits.burst=100000",
            "basket.limits.creations-per-second=100000",
            "basket.limits.creations-burst=100000",
            "basket.limits.body-within=10m",
            "server.tomcat.connection-timeout=10m",
            "basket.hang.request-age=10m",
            "basket.warm-up.rounds=0"
        })
class BusyCoresTests extends WholeService {

    private static final int NO_SUCH_BASKET = 404;
    private static final int MANY = 60;
    private static final int LONGEST_MILLIS = 60_000;

    @Autowired
    private SlowCores.Clock cores;

    private final List<Socket> unfinished = new ArrayList<>();

    @BeforeEach
    void asManyAsAreServedAtOnceHaveTheirThread() throws IOException {
        for (var request = 0; request < SlowCores.SERVED_AT_ONCE; request++) {
            unfinished.add(beginning());
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        client().call("GET", "/status").answer().at("/inFlight").asInt() >= SlowCores.SERVED_AT_ONCE);
    }

    @AfterEach
    void finish() throws IOException {
        cores.fast();
        for (var socket : unfinished) {
            socket.close();
        }
    }

    @Test
    void whoComesIsToldSoUntilTheCoresKeepUpAgain() {
        get().is(NO_SUCH_BASKET);

        awaitRefusal();
        assertThat(get().isProblem(503, "overloaded").header("Retry-After")).isEqualTo("1");
        client().call("GET", "/status").answer().is(200);

        cores.fast();
        get().is(NO_SUCH_BASKET);
    }

    @Test
    void slowClientsWhoAreRefusedKeepNobodyFromBeingToldSo() throws IOException {
        awaitRefusal();

        for (var slow = 0; slow < MANY; slow++) {
            var socket = beginning();
            unfinished.add(socket);
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 503");
        }

        get().isProblem(503, "overloaded");
        client().call("GET", "/status").answer().is(200);
    }

    @Test
    void theLogHasASampleOfTheRefusals(CapturedOutput output) {
        awaitRefusal();
        IntStream.range(0, 2 * MANY).forEach(_ -> get().isProblem(503, "overloaded"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(LogLines.with("problem", "overloaded", output))
                        .hasSizeBetween(1, 3)
                        .allSatisfy(line ->
                                assertThat(line.path("sampledOneIn").asInt()).isEqualTo(100)));
    }

    private void awaitRefusal() {
        cores.slow();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> get().status() == 503);
    }

    private Answer get() {
        return client().call("GET", "/v1/baskets/0f0f0f0f-0000-4000-8000-00000000000f")
                .answer();
    }

    /** A request whose body does not come. */
    private Socket beginning() throws IOException {
        var socket = new Socket("localhost", port());
        socket.setSoTimeout(LONGEST_MILLIS);
        socket.getOutputStream()
                .write(
                        "POST /v1/baskets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (var next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
