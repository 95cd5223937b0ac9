package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs requests: each that failed, was refused or was slow, and a sample of the others, with the rate on the line. Of those
 * that the cores cannot serve there is a sample as well: a line costs more than the refusal. A request that is not logged
 * costs a comparison and a count.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AccessLog extends RequestFilter {

    /** Set on a request that was refused like many others, of which a sample is logged. */
    static final String ONE_OF_MANY = AccessLog.class.getName() + ".oneOfMany";

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);
    private static final String UNKNOWN = "none";
    private static final int UNFORESEEN = 500;
    private static final int FIRST_REFUSAL = 400;

    private final AccessLogProperties properties;
    private final AtomicLong successes = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    AccessLog(AccessLogProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        var status = UNFORESEEN;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            answered(request, status, System.nanoTime() - start);
        }
    }

    private void answered(HttpServletRequest request, int status, long nanos) {
        if (Exchange.isOfWarmUp()) {
            return;
        }
        if (request.getAttribute(ONE_OF_MANY) != null) {
            sample(request, status, nanos, refusals);
        } else if (status >= FIRST_REFUSAL || nanos >= properties.slow().toNanos()) {
            write(request, status, nanos, 1);
        } else {
            sample(request, status, nanos, successes);
        }
    }

    private void sample(HttpServletRequest request, int status, long nanos, AtomicLong alike) {
        if (alike.getAndIncrement() % properties.successesOneIn() == 0) {
            write(request, status, nanos, properties.successesOneIn());
        }
    }

    private static void write(HttpServletRequest request, int status, long nanos, int sampledOneIn) {
        var line = line(method(request), route(request), status)
                .addKeyValue("durationMs", Math.round(nanos / 100_000.0) / 10.0)
                .addKeyValue("sampledOneIn", sampledOneIn);
        basket(request)
                .map(id -> line.addKeyValue("basket", id.shortened()))
                .orElse(line)
                .log("Request answered");
    }

    /** For what the web server refuses before it is a request. */
    static void refusedUnread(int status) {
        line(UNKNOWN, UNKNOWN, status).addKeyValue("sampledOneIn", 1).log("Request refused unread");
    }

    private static LoggingEventBuilder line(String method, String route, int status) {
        return log.atInfo()
                .addKeyValue("event", "request")
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status);
    }

    /** A caller may write what it likes in the place of a method. */
    private static String method(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return List.of(HttpMethod.values()).contains(method) ? method.name() : UNKNOWN;
    }

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : UNKNOWN;
    }

    private static Optional<BasketId> basket(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)) {
            return Optional.empty();
        }
        if (named.get("checkoutId") instanceof String checkout) {
            return CheckoutId.parse(checkout).map(CheckoutId::basketId);
        }
        return named.get("basketId") instanceof String basket ? BasketId.parse(basket) : Optional.empty();
    }
}
