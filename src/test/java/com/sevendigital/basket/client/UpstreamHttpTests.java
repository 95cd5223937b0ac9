package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.RawServer.Behaviour;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes back from a server that answers in full, and from one that does not speak HTTP as agreed. */
@Timeout(60)
class UpstreamHttpTests {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final UpstreamHttp http = new UpstreamHttp("any", Duration.ofSeconds(5), Duration.ofSeconds(20));
    private final RawServer server = RawServer.start(RawServer.answering(200, "fine"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerComesWithItsStatusAndBody() {
        server.become(RawServer.answering(418, "no coffee", "X-Kind: teapot"));

        var response = http.send(get());

        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("no coffee");
        assertThat(response.headers().firstValue("X-Kind")).contains("teapot");
    }

    @Test
    void aConnectionServesSeveralCalls() {
        http.send(get());
        http.send(get());

        assertThat(server.requests()).hasSize(2);
        assertThat(server.hangUps()).isZero();
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        server.become(RawServer.answering(302, "", "Location: " + server.url() + "/elsewhere"));

        assertThat(http.send(get()).statusCode()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerOfTwoMebibytesIsTaken() {
        server.become(RawServer.answering(200, "x".repeat(MOST_BYTES)));

        assertThat(http.send(get()).body()).hasSize(MOST_BYTES);
    }

    @Test
    void aLongerAnswerIsAFault() {
        server.become(RawServer.answering(200, "x".repeat(MOST_BYTES + 1)));

        assertThat(fault().sent()).isTrue();
    }

    @Test
    void anEndlessAnswerIsAFault() {
        server.become((_, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            while (!connection.isClosed()) {
                RawServer.write(connection, chunk);
            }
        });

        assertThat(fault())
                .hasMessage("the connection broke")
                .extracting(UpstreamFault::sent)
                .isEqualTo(true);
    }

    @Test
    void whatIsNotHttpIsAFault() {
        server.become(thenCloses((_, connection) -> RawServer.write(connection, "SSH-2.0-OpenSSH_9.9\r\n\r\n")));

        assertThat(fault().sent()).isTrue();
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerMayHaveBroughtTheRequest() {
        server.become(thenCloses((_, _) -> {}));

        assertThat(fault().sent()).isTrue();
    }

    @Test
    void aConnectionThatBreaksInTheBodyMayHaveBroughtTheRequest() {
        server.become(thenCloses((_, connection) -> RawServer.write(connection, RawServer.head(200, 100) + "half")));

        assertThat(fault().sent()).isTrue();
    }

    @Test
    void aConnectionThatIsResetMayHaveBroughtTheRequest() {
        server.become(thenCloses((_, connection) -> connection.setSoLinger(true, 0)));

        assertThat(fault().sent()).isTrue();
    }

    @Test
    void whatMustNotBeRepeatedIsSentOnceEvenWhenAKeptConnectionBreaks() {
        var calls = new AtomicInteger();
        server.become((request, connection) -> {
            if (calls.incrementAndGet() == 1) {
                RawServer.answering(200, "fine").answer(request, connection);
            } else {
                connection.close();
            }
        });
        http.send(post());

        assertThat(UpstreamHttpDeadlineTests.fault(http, post()).sent()).isTrue();
        assertThat(server.requests()).hasSize(2);
    }

    private static Behaviour thenCloses(Behaviour first) {
        return (request, connection) -> {
            first.answer(request, connection);
            connection.close();
        };
    }

    private UpstreamFault fault() {
        return UpstreamHttpDeadlineTests.fault(http, get());
    }

    private HttpRequest.Builder get() {
        return HttpRequest.newBuilder(URI.create(server.url()));
    }

    private HttpRequest.Builder post() {
        return get().POST(HttpRequest.BodyPublishers.ofString("once"));
    }
}
