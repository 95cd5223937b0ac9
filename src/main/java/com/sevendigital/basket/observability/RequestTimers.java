package com.sevendigital.basket.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Times requests by route, method and outcome; each timer is looked up in the registry once. */
@Component
class RequestTimers {

    static final String NAME = "basket.requests";

    /** The route of whatever no controller was reached for. */
    static final String UNMATCHED = "unmatched";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final MeterRegistry meters;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String route, String method, String outcome) {}

    RequestTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a request that was answered; the route is a template, never a path. */
    void record(String route, String method, int status, Duration took) {
        var key = new Key(route, METHODS.contains(method) ? method : "other", outcome(status));
        timers.computeIfAbsent(key, this::timer).record(took);
    }

    private Timer timer(Key key) {
        return Timer.builder(NAME)
                .description("Requests of customers, from arrival to answer")
                .tag("route", key.route())
                .tag("method", key.method())
                .tag("outcome", key.outcome())
                .register(meters);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 2 -> "success";
            case 3 -> "redirection";
            case 4 -> "client_error";
            default -> "server_error";
        };
    }
}
