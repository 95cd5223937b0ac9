package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Which guard sees which call, and what the caller hears. */
class UpstreamTests {

    private final Guards guards = new Guards();
    private final Upstream upstream = guards.upstream();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aCallThatBringsAnAnswerIsMadeOnce() {
        assertThat(upstream.call(attempts::incrementAndGet)).isEqualTo(1);
        assertThat(upstream.callOnce(attempts::incrementAndGet)).isEqualTo(2);
        assertThat(guards.breaker().getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(2);
    }

    @Test
    void aFaultIsRetriedAndEachAttemptCounts() {
        var fault = fault(() -> upstream.call(this::lost));

        assertThat(fault).hasMessage("attempt 2");
        assertThat(fault.sent()).isTrue();
        assertThat(guards.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }

    @Test
    void aRetryMayBringTheAnswer() {
        assertThat(upstream.call(() -> attempts.get() == 0 ? lost() : "answer")).isEqualTo("answer");
    }

    @Test
    void whatMustNotBeRepeatedIsNot() {
        assertThat(fault(() -> upstream.callOnce(this::lost))).hasMessage("attempt 1");
        assertThat(guards.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void aMistakeOfOurOwnIsNeitherRetriedNorHeldAgainstTheUpstream() {
        assertThatIllegalStateException()
                .isThrownBy(() -> upstream.call(() -> {
                    throw new IllegalStateException("attempt " + attempts.incrementAndGet());
                }));

        assertThat(attempts).hasValue(1);
        assertThat(guards.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void faultsOpenTheBreaker() {
        for (var call = 0; call < 5; call++) {
            fault(() -> upstream.call(this::lost));
        }

        assertThat(guards.breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(fault(() -> upstream.call(this::lost)).sent()).isFalse();
        assertThat(attempts).hasValue(10);
    }

    @Test
    void anOpenBreakerSendsNothing() {
        guards.open();

        assertThat(fault(() -> upstream.callOnce(this::lost)).sent()).isFalse();
        assertThat(attempts).hasValue(0);
    }

    @Test
    void aRefusalByAGuardIsNotRetried() {
        guards.open();

        fault(() -> upstream.call(this::lost));

        assertThat(guards.breaker().getMetrics().getNumberOfNotPermittedCalls()).isEqualTo(1);
    }

    @Test
    void aFullBulkheadSendsNothingAndIsNotHeldAgainstTheUpstream() {
        guards.full();

        assertThat(fault(() -> upstream.call(this::lost)).sent()).isFalse();
        assertThat(fault(() -> upstream.callOnce(this::lost)).sent()).isFalse();
        assertThat(attempts).hasValue(0);
        assertThat(guards.breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void aCallGivesItsPlaceBack() {
        upstream.call(attempts::incrementAndGet);
        fault(() -> upstream.call(this::lost));

        assertThat(guards.bulkhead().getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
    }

    @Test
    void withoutTimeLeftNothingIsAskedAndTheUpstreamIsNotBlamed() {
        var late = new Exchange(Trace.begin(), TimeBudget.of(Duration.ZERO), new Timings());

        var fault = late.call(() -> fault(() -> upstream.call(this::lost)));

        assertThat(fault.sent()).isFalse();
        assertThat(attempts).hasValue(0);
        assertThat(guards.breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    private String lost() {
        throw UpstreamFault.lost("attempt " + attempts.incrementAndGet(), null);
    }

    private static UpstreamFault fault(Supplier<?> call) {
        var fault = catchThrowableOfType(UpstreamFault.class, call::get);
        assertThat(fault).isNotNull();
        return fault;
    }
}
