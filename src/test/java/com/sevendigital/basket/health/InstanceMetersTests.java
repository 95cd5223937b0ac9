package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an alarm can see of an instance. */
class InstanceMetersTests {

    private final InstanceState state = new InstanceState();
    private final InFlightRequests requests = new InFlightRequests();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    InstanceMetersTests() {
        new InstanceMeters(state, requests).bindTo(meters);
    }

    @Test
    void oneOfTheStatesIsTheOneInWhichTheInstanceIs() {
        assertThat(stateOf("up")).isEqualTo(1);
        assertThat(stateOf("hung") + stateOf("draining") + stateOf("starting")).isZero();

        state.hung(true);

        assertThat(stateOf("up")).isZero();
        assertThat(stateOf("hung")).isEqualTo(1);
        assertThat(meters.get("basket.instance.hangs").functionCounter().count())
                .isEqualTo(1);
    }

    @Test
    void aStartIsCounted() {
        assertThat(meters.get("basket.instance.starts").counter().count()).isEqualTo(1);
    }

    @Test
    void requestsInFlightAndTheAgeOfTheOldestAreShown() {
        assertThat(gauge("basket.requests.in.flight")).isZero();
        assertThat(gauge("basket.requests.oldest.age")).isZero();

        try (var _ = requests.begin()) {
            assertThat(gauge("basket.requests.in.flight")).isEqualTo(1);
        }
    }

    @Test
    void virtualThreadsThatRunAndThatWaitForACarrierAreCounted() throws InterruptedException {
        var mounted = new AtomicInteger();
        Thread.startVirtualThread(() -> mounted.set((int) meters.get("jvm.threads.virtual.live")
                        .tag("scheduling.status", "mounted")
                        .gauge()
                        .value()))
                .join();

        assertThat(mounted).hasPositiveValue();
        assertThat(meters.get("jvm.threads.virtual.live")
                        .tag("scheduling.status", "queued")
                        .gauge()
                        .value())
                .isNotNegative();
    }

    private double stateOf(String state) {
        return meters.get("basket.instance.state").tag("state", state).gauge().value();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
