package com.sevendigital.basket.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Measures the calls to one service by how they end, and counts those that its guards kept back. */
final class CallMeters {

    private final Map<Outcome, Timer> calls;
    private final Counter byBreaker;
    private final Counter byBulkhead;

    private enum Outcome {
        ANSWERED,
        TIMEOUT,
        NOT_SENT,
        FAULT
    }

    CallMeters(String upstream, MeterRegistry meters) {
        this.calls = Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> timer(upstream, outcome, meters),
                        (one, _) -> one,
                        () -> new EnumMap<>(Outcome.class)));
        this.byBreaker = refusals(upstream, "breaker", meters);
        this.byBulkhead = refusals(upstream, "bulkhead", meters);
    }

    private static Timer timer(String upstream, Outcome outcome, MeterRegistry meters) {
        return Timer.builder("basket.upstream.calls")
                .description("Calls to another service, each try on its own")
                .tag("upstream", upstream)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private static Counter refusals(String upstream, String guard, MeterRegistry meters) {
        return Counter.builder("basket.upstream.refused")
                .description("Calls to another service that were not made, since a guard kept them back")
                .tag("upstream", upstream)
                .tag("guard", guard)
                .register(meters);
    }

    <T> Supplier<T> timed(Supplier<T> call) {
        return () -> {
            var start = System.nanoTime();
            var outcome = Outcome.FAULT;
            try {
                var answer = call.get();
                outcome = Outcome.ANSWERED;
                return answer;
            } catch (UpstreamFault fault) {
                outcome = outcome(fault);
                throw fault;
            } finally {
                time(outcome, System.nanoTime() - start);
            }
        };
    }

    private void time(Outcome outcome, long nanos) {
        Objects.requireNonNull(calls.get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Outcome outcome(UpstreamFault fault) {
        if (!fault.sent()) {
            return Outcome.NOT_SENT;
        }
        return fault.getCause() instanceof TimeoutException ? Outcome.TIMEOUT : Outcome.FAULT;
    }

    void refusedByBreaker() {
        byBreaker.increment();
    }

    void refusedByBulkhead() {
        byBulkhead.increment();
    }
}
