package com.sevendigital.basket.health;

import com.sevendigital.basket.service.StorageStatus;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the load balancer whether this instance should get traffic; it asks no dependency. */
@RestController
class StatusController {

    private final BuildFacts build;
    private final InstanceState state;
    private final InFlightRequests requests;
    private final CircuitBreakerRegistry breakers;
    private final StorageStatus storage;

    StatusController(
            BuildFacts build,
            InstanceState state,
            InFlightRequests requests,
            CircuitBreakerRegistry breakers,
            StorageStatus storage) {
        this.build = build;
        this.state = state;
        this.requests = requests;
        this.breakers = breakers;
        this.storage = storage;
    }

    /**
     * This instance as the load balancer sees it.
     *
     * @param breakers by upstream
     * @param table how the last call to it went; for information
     */
    record Status(
            String status,
            String version,
            String commit,
            long uptimeSeconds,
            int inFlight,
            long oldestInFlightMillis,
            Map<String, String> breakers,
            String table) {}

    /** It is JSON whatever {@code Accept} says: a probe that asks for something else must not take it for an outage. */
    @GetMapping("/status")
    ResponseEntity<Status> status() {
        var verdict = state.verdict();
        var uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        var status = new Status(
                wireName(verdict),
                build.version(),
                build.commit(),
                TimeUnit.MILLISECONDS.toSeconds(uptime),
                requests.count(),
                requests.oldestAge().toMillis(),
                breakers.getAllCircuitBreakers().stream()
                        .collect(Collectors.toMap(CircuitBreaker::getName, breaker -> wireName(breaker.getState()))),
                storage.lastCall());
        return ResponseEntity.status(verdict == InstanceState.Verdict.UP ? 200 : 503)
                .contentType(MediaType.APPLICATION_JSON)
                .body(status);
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
