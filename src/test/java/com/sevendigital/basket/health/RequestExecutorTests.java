package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    private void awaitHeartbeats() {
        await().pollInSameThread().until(() -> executor.heartbeatAge(LIMIT).isZero());
    }

    private Thread served() throws Exception {
        var serving = new CompletableFuture<Thread>();
        executor.execute(() -> serving.complete(Thread.currentThread()));
        return serving.get(60, TimeUnit.SECONDS);
    }
}
