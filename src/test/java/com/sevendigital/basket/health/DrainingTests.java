package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.health.InstanceState.Verdict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** How an instance leaves. */
class DrainingTests {

    private final InstanceState state = new InstanceState();

    @Test
    void theInstanceSaysThatItLeavesBeforeItsListenerCloses() {
        var listener = new Listener(state);
        try (var context = new GenericApplicationContext()) {
            context.registerBean(Draining.class, () -> draining(Duration.ZERO));
            context.registerBean(Listener.class, () -> listener);
            context.refresh();
            assertThat(state.verdict()).isEqualTo(Verdict.UP);
        }

        assertThat(listener.closedWhen).isCompletedWithValue(Verdict.DRAINING);
        assertThat(state.isLeaving()).isTrue();
    }

    @Test
    void requestsAreServedForAsLongAsTheLoadBalancerMaySendThem() {
        var draining = draining(Duration.ofMillis(300));
        draining.start();
        assertThat(draining.isRunning()).isTrue();
        var began = System.nanoTime();

        draining.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(draining.isRunning()).isFalse();
    }

    @Test
    void whoeverIsInAHurryIsNotKeptWaiting() {
        Thread.currentThread().interrupt();

        draining(Duration.ofDays(1)).stop();

        assertThat(Thread.interrupted()).isTrue();
    }

    private Draining draining(Duration listenFor) {
        return new Draining(state, new DrainProperties(listenFor));
    }

    /** In the place of the web server, which is stopped in the same phase. */
    private static final class Listener implements SmartLifecycle {

        private final InstanceState state;
        private final CompletableFuture<Verdict> closedWhen = new CompletableFuture<>();
        private volatile boolean running;

        private Listener(InstanceState state) {
            this.state = state;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            closedWhen.complete(state.verdict());
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE;
        }
    }
}
