package com.sevendigital.basket.observability;

import com.sevendigital.basket.service.CanaryProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Counts the canary's requests, apart from those of customers. */
@Component
class CanaryCounters {

    private final CanaryProperties canary;
    private final Counter good;
    private final Counter bad;

    CanaryCounters(CanaryProperties canary, MeterRegistry meters) {
        this.canary = canary;
        this.good = counter(meters, "good");
        this.bad = counter(meters, "bad");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("basket.canary.requests")
                .description("Reads of the canary")
                .tag("outcome", outcome)
                .register(meters);
    }

    boolean isCanary(HttpServletRequest request) {
        return canary.isLookedAtBy(request.getMethod(), request.getRequestURI());
    }

    /** Counts an answer to the canary's check. */
    void count(int status) {
        (status < 400 ? good : bad).increment();
    }
}
