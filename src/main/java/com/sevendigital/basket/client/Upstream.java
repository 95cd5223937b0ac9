package com.sevendigital.basket.client;

import com.sevendigital.basket.exchange.Exchange;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * One service that we call, with its guards.
 *
 * <p>Their order is written here once, from the outside in: retry, bulkhead, circuit breaker, call. A retry goes
 * through the others again, and the breaker sees no call that the bulkhead refused.
 */
public final class Upstream {

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final CallMeters meters;

    private Upstream(Bulkhead bulkhead, CircuitBreaker breaker, Retry retry, CallMeters meters) {
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.retry = retry;
        this.meters = meters;
    }

    /**
     * Calls something that may be repeated.
     *
     * @throws UpstreamFault when there was no usable answer in time
     */
    public <T> T call(Supplier<T> request) {
        return guarded(() -> Retry.decorateSupplier(retry, once(request)).get());
    }

    /**
     * Calls something that must not be repeated blindly.
     *
     * @throws UpstreamFault when there was no usable answer in time
     */
    public <T> T callOnce(Supplier<T> request) {
        return guarded(once(request));
    }

    private <T> Supplier<T> once(Supplier<T> request) {
        return Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(breaker, meters.timed(request)));
    }

    private <T> T guarded(Supplier<T> request) {
        if (Exchange.allow(Duration.ofDays(1)).isZero()) {
            throw UpstreamFault.notSent("no time left for the call", null);
        }
        try {
            return request.get();
        } catch (CallNotPermittedException open) {
            meters.refusedByBreaker();
            throw UpstreamFault.notSent("refused by its own guard", open);
        } catch (BulkheadFullException full) {
            meters.refusedByBulkhead();
            throw UpstreamFault.notSent("refused by its own guard", full);
        }
    }

    /** Makes upstreams by the names under which {@code resilience4j.*.instances} configures them. */
    @Component
    public static class Factory {

        private final BulkheadRegistry bulkheads;
        private final CircuitBreakerRegistry breakers;
        private final RetryRegistry retries;
        private final MeterRegistry meters;

        Factory(
                BulkheadRegistry bulkheads,
                CircuitBreakerRegistry breakers,
                RetryRegistry retries,
                MeterRegistry meters) {
            this.bulkheads = bulkheads;
            this.breakers = breakers;
            this.retries = retries;
            this.meters = meters;
        }

        public Upstream named(String name) {
            return new Upstream(
                    bulkheads.bulkhead(name),
                    breakers.circuitBreaker(name),
                    retries.retry(name),
                    new CallMeters(name, meters));
        }
    }
}
