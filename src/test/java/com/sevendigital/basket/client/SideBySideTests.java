package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** Two things at a time, of one exchange. */
@Timeout(60)
class SideBySideTests {

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Test
    void bothResultsAreJoined() {
        String joined = SideBySide.both(() -> "here", () -> "beside", (here, beside) -> here + " and " + beside);

        assertThat(joined).isEqualTo("here and beside");
    }

    @Test
    void bothRunAtTheSameTime() {
        var meeting = new CyclicBarrier(2);
        Supplier<Integer> meets = () -> meet(meeting);

        int sum = SideBySide.both(meets, meets, Integer::sum);

        assertThat(sum).isEqualTo(1);
    }

    @Test
    void bothArePartsOfTheSameExchange() {
        var exchange = new Exchange(Trace.begin(), TimeBudget.of(Duration.ofHours(1)), new Timings());

        var beside = exchange.call(() -> SideBySide.<Object, Optional<Exchange>, Optional<Exchange>>both(
                Object::new, Exchange::current, (_, seen) -> seen));

        assertThat(beside).containsSame(exchange);
    }

    @Test
    void theLogLinesOfBothCarryTheTrace() {
        var exchange = new Exchange(Trace.begin(), TimeBudget.of(Duration.ofHours(1)), new Timings());

        var beside = exchange.call(() -> SideBySide.<Object, Optional<String>, Optional<String>>both(
                Object::new, () -> Optional.ofNullable(MDC.get("traceId")), (_, seen) -> seen));

        assertThat(beside).contains(exchange.trace().traceId());
    }

    @Test
    void aFaultHereStopsTheOther() {
        var fault = UpstreamFault.lost("here", null);
        var running = new CountDownLatch(1);

        var thrown = catchThrowable(() -> SideBySide.both(
                () -> {
                    await().until(() -> running.getCount() == 0);
                    throw fault;
                },
                () -> waitForEver(running),
                Integer::sum));

        assertThat(thrown).isSameAs(fault);
        await().untilTrue(stopped);
    }

    @Test
    void aFaultBesideIsThrownAsItIs() {
        var fault = UpstreamFault.lost("beside", null);

        var thrown = catchThrowable(() -> SideBySide.both(
                () -> 1,
                () -> {
                    throw fault;
                },
                Integer::sum));

        assertThat(thrown).isSameAs(fault);
    }

    @Test
    void anErrorBesideIsNotLost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SideBySide.both(
                        () -> 1,
                        () -> {
                            throw new StackOverflowError("beside");
                        },
                        Integer::sum))
                .withCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void anInterruptionIsAFaultAndStaysSaid() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(UpstreamFault.class)
                .isThrownBy(() -> SideBySide.both(() -> 1, () -> waitForEver(new CountDownLatch(1)), Integer::sum))
                .matches(UpstreamFault::sent);
        assertThat(Thread.interrupted()).isTrue();
    }

    private int waitForEver(CountDownLatch running) {
        running.countDown();
        try {
            never.await();
        } catch (InterruptedException asked) {
            stopped.set(true);
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static int meet(CyclicBarrier meeting) {
        try {
            return meeting.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
