package com.sevendigital.basket.observability;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Measures each request from before the door, so that those who are turned away are counted too.
 *
 * <p>What counts are the calls of the API, and what nobody serves. {@code /status} and the pages for people do not count,
 * the canary is counted apart, and an instance counts nothing of its own warm-up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestMetersFilter extends RequestFilter {

    private static final String API = "/v1/";

    /** The pattern of static files, which whatever has no other one falls to. */
    private static final String ANYTHING = "/**";

    private static final int ESCAPED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private final RequestTimers timers;
    private final SloCounters objectives;
    private final CanaryCounters canary;

    RequestMetersFilter(RequestTimers timers, SloCounters objectives, CanaryCounters canary) {
        this.timers = timers;
        this.objectives = objectives;
        this.canary = canary;
    }

    @Override
    protected void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        var status = ESCAPED;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            count(request, status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void count(HttpServletRequest request, int status, Duration took) {
        if (Exchange.isOfWarmUp()) {
            return;
        }
        if (canary.isCanary(request)) {
            canary.count(status);
            return;
        }
        var route = route(request);
        if (route == null ? status >= 400 : route.startsWith(API)) {
            timers.record(route == null ? RequestTimers.UNMATCHED : route, request.getMethod(), status, took);
        }
        if ((route == null ? request.getRequestURI() : route).startsWith(API)) {
            objectives.count(status, took);
        }
    }

    /** The template that matched; {@code null} when none did, or the door was closed. */
    private static @Nullable String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                        && !pattern.equals(ANYTHING)
                ? pattern
                : null;
    }
}
