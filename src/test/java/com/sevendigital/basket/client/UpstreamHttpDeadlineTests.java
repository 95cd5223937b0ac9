package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.client.RawServer.Behaviour;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No server holds a call up beyond its deadline: where a test ends at all, the deadline has cut the server off. */
@Timeout(60)
class UpstreamHttpDeadlineTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final UpstreamHttp http = new UpstreamHttp("any", LONG, SHORT);
    private final CountDownLatch never = new CountDownLatch(1);
    private final RawServer server = RawServer.start((_, _) -> {});

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    @Test
    void nobodyListeningMeansNotSent() {
        var fault = fault(new UpstreamHttp("any", LONG, LONG), HttpRequest.newBuilder(URI.create(RawServer.NOBODY)));

        assertThat(fault.sent()).isFalse();
    }

    @Test
    void aConnectionThatIsNotMadeInItsTimeMeansNotSent() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var _ = crowd(full)) {
            var fault = fault(
                    new UpstreamHttp("any", SHORT, LONG),
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + full.getLocalPort())));

            assertThat(fault.sent()).isFalse();
        }
    }

    @Test
    void aServerThatNeverAnswersMayHaveTheRequest() {
        assertThat(fault(http, get()).sent()).isTrue();
        assertThat(server.requests()).hasSize(1);
        awaitHangUp();
    }

    @Test
    void anAnswerThatStallsInItsHeadIsCutOff() {
        assertCutsOff((_, connection) -> RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-"));
    }

    @Test
    void anAnswerThatStallsInItsBodyIsCutOff() {
        assertCutsOff((_, connection) -> RawServer.write(connection, RawServer.head(200, 100) + "half"));
    }

    @Test
    void anAnswerThatTricklesIsCutOff() {
        assertCutsOff((_, connection) -> {
            RawServer.write(connection, RawServer.head(200, 1_000_000));
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                RawServer.write(connection, "x");
            }
        });
    }

    @Test
    void anInterruptionEndsTheWaitAndStaysSaid() throws Exception {
        var wait = new FutureTask<>(() -> {
            var fault = fault(new UpstreamHttp("any", LONG, LONG), get());
            return fault.sent() && Thread.currentThread().isInterrupted();
        });
        var waiting = Thread.ofVirtual().start(wait);
        await().until(() -> !server.requests().isEmpty());

        waiting.interrupt();

        assertThat(wait.get()).isTrue();
        awaitHangUp();
    }

    static UpstreamFault fault(UpstreamHttp http, HttpRequest.Builder request) {
        var fault = catchThrowableOfType(UpstreamFault.class, () -> http.send(request));
        assertThat(fault).isNotNull();
        return fault;
    }

    private void assertCutsOff(Behaviour stalling) {
        server.become(stalling);

        assertThat(fault(http, get())).hasMessage("no whole answer in time");

        awaitHangUp();
    }

    private void awaitHangUp() {
        await().untilAsserted(() -> assertThat(server.hangUps()).isEqualTo(1));
    }

    private HttpRequest.Builder get() {
        return HttpRequest.newBuilder(URI.create(server.url()));
    }

    /** So many connections that the kernel takes no more. */
    private static Closeable crowd(ServerSocket server) throws IOException {
        var crowd = new ArrayList<SocketChannel>();
        for (var i = 0; i < 10; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
            crowd.add(channel);
        }
        return () -> {
            for (var channel : crowd) {
                channel.close();
            }
        };
    }
}
