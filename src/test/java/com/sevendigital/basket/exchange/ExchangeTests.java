package com.sevendigital.basket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** One request being served. */
class ExchangeTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Exchange exchange = new Exchange(Trace.begin(), TimeBudget.of(Duration.ofHours(1)), new Timings());

    @Test
    void theExchangeIsReachableFromItsWorkAndFromNoOther() {
        assertThat(Exchange.current()).isEmpty();
        assertThat(exchange.call(Exchange::current)).contains(exchange);
        assertThat(Exchange.current()).isEmpty();
    }

    @Test
    void theLogLinesOfItsWorkCarryTheTrace() {
        var logged = exchange.<String, RuntimeException>call(() -> MDC.get("traceId"));

        assertThat(logged).isEqualTo(exchange.trace().traceId());
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void aFailureOfTheWorkIsTheCallers() {
        var failure = new IOException("broken");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> exchange.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(Exchange.current()).isEmpty();
    }

    @Test
    void workOutsideAnExchangeHasItsOwnLimitsOnly() {
        assertThat(Exchange.allow(LIMIT)).isEqualTo(LIMIT);
    }

    @Test
    void workOfAnExchangeHasNoMoreThanItsBudget() {
        var hasty = exchange.withBudget(Duration.ofSeconds(1));

        assertThat(exchange.<Duration, RuntimeException>call(() -> Exchange.allow(LIMIT)))
                .isEqualTo(LIMIT);
        assertThat(hasty.<Duration, RuntimeException>call(() -> Exchange.allow(LIMIT)))
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void workThatGoesOnAfterTheAnswerKeepsTraceAndTimings() {
        var unhurried = exchange.withBudget(LIMIT);

        assertThat(unhurried.trace()).isEqualTo(exchange.trace());
        assertThat(unhurried.timings()).isSameAs(exchange.timings());
    }

    @Test
    void timeSpentIsCountedForTheExchangeThatSpentIt() {
        Exchange.spent("ddb", System.nanoTime());
        var counted = exchange.<String, RuntimeException>call(() -> {
            Exchange.spent("catalogue", System.nanoTime());
            return exchange.timings().serverTiming();
        });

        assertThat(counted).startsWith("catalogue;dur=").doesNotContain("ddb");
    }
}
