package com.sevendigital.basket.api;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How much each caller sends, by its address since this is before any credentials are checked, and the header fields that tell a caller how it stands (IETF draft, RateLimit fields). */
@Component
class CallerLimits {

    private final Buckets buckets;
    private final String policy;

    CallerLimits(LimitProperties limits) {
        this.buckets = new Buckets(limits.requestsPerSecond(), limits.burst(), limits.callers());
        var window = Math.max(1, Math.ceilDiv(limits.burst(), limits.requestsPerSecond()));
        this.policy = "\"caller\";q=%d;w=%d".formatted(limits.burst(), window);
    }

    /** Whether the caller may go on; the answer says how it stands either way. */
    boolean admits(HttpServletRequest request, HttpServletResponse response) {
        var taken = buckets.of(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"caller\";r=" + taken.getRemainingTokens() + ";t=" + seconds(taken));
        return taken.isConsumed();
    }

    /** Until the quota is whole again, or the next request is let in; at least one, as the field has no fractions. */
    private static long seconds(ConsumptionProbe taken) {
        var nanos = taken.isConsumed() ? taken.getNanosToWaitForReset() : taken.getNanosToWaitForRefill();
        return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
