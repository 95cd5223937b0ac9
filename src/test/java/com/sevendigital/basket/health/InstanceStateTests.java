package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.health.InstanceState.Verdict;
import org.junit.jupiter.api.Test;

/** What the load balancer is told of an instance. */
class InstanceStateTests {

    private final InstanceState state = new InstanceState();

    @Test
    void aNewInstanceGetsTraffic() {
        assertThat(state.verdict()).isEqualTo(Verdict.UP);
        assertThat(state.isLeaving()).isFalse();
    }

    @Test
    void anInstanceThatHungGetsTrafficAgain() {
        state.hung(true);
        assertThat(state.verdict()).isEqualTo(Verdict.HUNG);

        state.hung(false);

        assertThat(state.verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void eachHangIsCountedOnceHoweverOftenItIsSeen() {
        state.hung(true);
        state.hung(true);
        state.hung(false);
        state.hung(true);

        assertThat(state.hangs()).isEqualTo(2);
    }

    @Test
    void anInstanceThatLeavesNeverComesBack() {
        state.drain();
        assertThat(state.verdict()).isEqualTo(Verdict.DRAINING);
        assertThat(state.isLeaving()).isTrue();

        state.hung(true);
        assertThat(state.verdict()).isEqualTo(Verdict.HUNG);
        state.hung(false);

        assertThat(state.verdict()).isEqualTo(Verdict.DRAINING);
    }
}
