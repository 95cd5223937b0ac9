package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.exchange.Overload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads serve requests. */
class RequestExecutorTests {

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final RequestExecutor executor = new RequestExecutor();

    @AfterEach
    void stop() {
        executor.destroy();
    }

    @Test
    void eachRequestHasAVirtualThread() throws Exception {
        assertThat(served().isVirtual()).isTrue();
    }

    @Test
    void aHeartbeatThatIsAnsweredIsNotOld() {
        assertThat(executor.heartbeatAge(LIMIT)).isZero();

        awaitHeartbeats();
    }

    @Test
    void requestsHavePlatformThreadsFromWhenHeartbeatsStopUntilTheyGoOn() throws Exception {
        try (var _ = new BusyCarriers()) {
            await().pollInSameThread().until(() -> executor.heartbeatAge(LIMIT).compareTo(LIMIT) >= 0);

            var serving = served();
            assertThat(serving.isVirtual()).isFalse();
            assertThat(serving.isDaemon()).isTrue();
        }

        awaitHeartbeats();
        assertThat(served().isVirtual()).isTrue();
    }

    @Test
    void whatComesWhenTooMuchWaitsIsToldSoAtOnceByAPlatformThread() throws Exception {
        var nanos = new AtomicLong();
        var backlog = new Backlog(nanos::get);
        var waiting = Stream.generate(() -> backlog.waiting(() -> {}))
                .limit(Backlog.SERVED_AT_ONCE)
                .toList();
        for (var request = 0; request <= Backlog.BURST; request++) {
            var late = backlog.waiting(() -> {});
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
            late.run();
        }
        var crowded = new RequestExecutor(backlog);
        try {
            var refused = new CompletableFuture<Boolean>();
            crowded.execute(() -> refused.complete(
                    Overload.isRefused() && !Thread.currentThread().isVirtual()));
            assertThat(refused.get(60, TimeUnit.SECONDS)).isTrue();

            waiting.getFirst().run();
            var served = new CompletableFuture<Boolean>();
            crowded.execute(() -> served.complete(
                    !Overload.isRefused() && Thread.currentThread().isVirtual()));
            assertThat(served.get(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            crowded.destroy();
        }
    }

    private void awaitHeartbeats() {
        await().pollInSameThread().until(() -> executor.heartbeatAge(LIMIT).isZero());
    }

    private Thread served() throws Exception {
        var serving = new CompletableFuture<Thread>();
        executor.execute(() -> serving.complete(Thread.currentThread()));
        return serving.get(60, TimeUnit.SECONDS);
    }
}
