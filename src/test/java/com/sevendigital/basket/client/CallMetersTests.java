package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is counted of the calls to another service. */
class CallMetersTests {

    private final Guards guards = new Guards();
    private final Upstream upstream = guards.upstream();

    @Test
    void eachTryIsTimedByHowItEnds() {
        upstream.call(() -> "answer");
        fails(() -> upstream.call(thrown(UpstreamFault.lost("late", new TimeoutException()))));
        fails(() -> upstream.callOnce(thrown(UpstreamFault.notSent("no connection", null))));
        fails(() -> upstream.callOnce(thrown(UpstreamFault.lost("garbage", null))));
        assertThatIllegalStateException().isThrownBy(() -> upstream.callOnce(thrown(new IllegalStateException())));

        assertThat(calls("answered")).isEqualTo(1);
        assertThat(calls("timeout")).as("a call and its retry").isEqualTo(2);
        assertThat(calls("not_sent")).isEqualTo(1);
        assertThat(calls("fault")).isEqualTo(2);
    }

    @Test
    void whatAGuardKeepsBackIsCountedAndIsNoCall() {
        guards.full();
        fails(() -> upstream.call(() -> "not reached"));
        assertThat(refused("bulkhead")).isEqualTo(1);

        var other = new Guards().open();
        fails(() -> other.upstream().call(() -> "not reached"));

        assertThat(other.meters()
                        .get("basket.upstream.refused")
                        .tag("guard", "breaker")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(calls("answered")).isZero();
    }

    private static void fails(Runnable call) {
        assertThatExceptionOfType(UpstreamFault.class).isThrownBy(call::run);
    }

    private static Supplier<String> thrown(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }

    private long calls(String outcome) {
        return guards.meters()
                .get("basket.upstream.calls")
                .tags("upstream", "any", "outcome", outcome)
                .timer()
                .count();
    }

    private double refused(String guard) {
        return guards.meters()
                .get("basket.upstream.refused")
                .tags("upstream", "any", "guard", guard)
                .counter()
                .count();
    }
}
