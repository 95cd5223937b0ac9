package com.sevendigital.basket.jar;

import com.sevendigital.basket.jar.Answers.Timed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * What came of one fault: how the calls that needed the dependency were answered, what those saw who watch the service,
 * and how long after the end of the fault everything was as before.
 */
record FaultRun(
        Dependency dependency,
        WireFault fault,
        Answers calls,
        Answers statuses,
        Answers canaries,
        Duration normalAfter) {

    private static final int VOLLEY = 8;

    static final String HEADING = """
            | dependency (call) | fault | answers | p50 | slowest | `/status` p50, slowest | canary p50, slowest | normal again after |
            |---|---|---|---|---|---|---|---|
            """;

    /** Two volleys of calls under the fault, the second of which may find the breaker open; then the end of the fault. */
    static FaultRun of(Dependency dependency, WireFault fault, FaultStage stage) {
        var first = dependency.prepare(stage, VOLLEY);
        var second = dependency.prepare(stage, VOLLEY);
        var port = dependency.port(stage);
        port.become(fault);
        try (var balancer = new Crowd(1, stage::status);
                var check = new Crowd(1, stage::canary)) {
            var calls = Answers.atOnce(first).and(Answers.atOnce(second));
            var statuses = balancer.answers();
            var canaries = check.answers();
            port.passAll();
            return new FaultRun(dependency, fault, calls, statuses, canaries, untilNormal(dependency, stage));
        } finally {
            port.passAll();
        }
    }

    /** How long it takes until calls are answered as usual and no breaker holds any back. */
    static Duration untilNormal(Dependency dependency, FaultStage stage) {
        var start = System.nanoTime();
        Awaitility.await(dependency + " works again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isNormal(dependency.prepare(stage), dependency) && dependency.isLetThrough(stage));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isNormal(Callable<StoreClient.Answer> call, Dependency dependency) throws Exception {
        return Timed.of(call).outcome().equals(dependency.normal());
    }

    String row() {
        var cells = List.of(
                dependency.toString(),
                fault.toString(),
                calls.toString(),
                calls.p50() + " ms",
                calls.slowest() + " ms",
                "%d ms, %d ms".formatted(statuses.p50(), statuses.slowest()),
                dependency == Dependency.TABLE
                        ? canaries.toString()
                        : "%d ms, %d ms".formatted(canaries.p50(), canaries.slowest()),
                "%.1f s".formatted(normalAfter.toMillis() / 1000.0));
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
