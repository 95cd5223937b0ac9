package com.sevendigital.basket.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** The guards of one upstream, within reach of a test: two attempts, two calls at a time, a breaker of ten calls. */
public final class Guards {

    private static final String NAME = "any";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
            .maxConcurrentCalls(2)
            .maxWaitDuration(Duration.ZERO)
            .build());
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(10)
            .recordExceptions(UpstreamFault.class)
            .build());
    private final RetryRegistry retries = RetryRegistry.of(RetryConfig.custom()
            .maxAttempts(2)
            .waitDuration(Duration.ofMillis(1))
            .retryExceptions(UpstreamFault.class)
            .build());

    public Upstream upstream() {
        return new Upstream.Factory(bulkheads, breakers, retries, meters).named(NAME);
    }

    public MeterRegistry meters() {
        return meters;
    }

    public CircuitBreaker breaker() {
        return breakers.circuitBreaker(NAME);
    }

    public Bulkhead bulkhead() {
        return bulkheads.bulkhead(NAME);
    }

    /** Takes every place, as if calls were running. */
    public Guards full() {
        while (bulkhead().tryAcquirePermission()) {
            // One place less.
        }
        return this;
    }

    /** As after too many faults. */
    public Guards open() {
        breaker().transitionToOpenState();
        return this;
    }
}
