package com.sevendigital.basket.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.jar.FaultyTable;
import com.sevendigital.basket.jar.HostilePurchasing;
import com.sevendigital.basket.jar.ServiceProcess;
import com.sevendigital.basket.jar.TableProcess;
import com.sevendigital.basket.stub.StubUpstreams;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two instances of the built jar keep every promise while many clients use them and everything around them breaks. The
 * run lasts {@code history.seconds}; {@code history.seed} repeats a plan, though never its timing.
 */
@Isolated
class HistoryIT {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("history.seconds", 27));
    private static final long SEED = Long.getLong("history.seed", new SecureRandom().nextInt(1_000_000));

    private final History history = new History();

    @Test
    void nothingIsLostOrDoubledOrChargedWronglyWhateverBreaks() {
        try (var table = TableProcess.start();
                var proxy = FaultyTable.before(table.endpoint());
                var purchasing = HostilePurchasing.start();
                var upstreams = StubUpstreams.start(0);
                var store = new RecordingStore(history);
                var instances = Instances.start(settings(proxy, upstreams, purchasing))) {
            var faults = new Faults(proxy, purchasing, SEED);
            breakThings(faults, store, instances);
            var ending = new Aftermath(history, store, instances, purchasing).ending();
            var calls = history.calls();
            var tally = Tally.of(calls, ending, faults, instances.kills());
            report(tally, HistoryChecker.violations(calls, ending));
            tally.meansSomething();
        }
    }

    private static void breakThings(Faults faults, RecordingStore store, Instances instances) {
        var plan = FaultPlan.of(SEED, TIME);
        var end = System.nanoTime() + TIME.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var breaking = CompletableFuture.runAsync(() -> plan.cause(faults), threads);
            var killing = CompletableFuture.runAsync(() -> plan.kill(instances, end), threads);
            RandomClients.work(SEED, breaking, store, instances);
            CompletableFuture.allOf(breaking, killing).join();
        }
    }

    private void report(Tally tally, List<Violation> violations) {
        System.out.printf("History of seed %d: %s%n", SEED, tally);
        if (!violations.isEmpty()) {
            var file = Path.of(System.getProperty("basedir", ""), "target", "history-%d.jsonl".formatted(SEED));
            history.writeTo(file);
            assertThat(violations)
                    .as("Violations; repeat with -Dhistory.seed=%d; the whole history is in %s", SEED, file)
                    .isEmpty();
        }
    }

    /** Everything that waits does so for a shorter time than in production, so that more happens in a run. */
    private static Map<String, String> settings(
            FaultyTable table, StubUpstreams catalogue, HostilePurchasing purchasing) {
        var settings =
                new HashMap<>(ServiceProcess.settings(table.endpoint(), catalogue.baseUrl(), purchasing.baseUrl()));
        settings.put("basket.request.budget", "2s");
        settings.put("basket.dynamodb.attempt-timeout", Call.TABLE_ATTEMPT.toMillis() + "ms");
        settings.put("basket.dynamodb.call-timeout", "1200ms");
        settings.put("basket.purchasing.call-timeout", "3s");
        settings.put("basket.checkout.due-after", "2s");
        settings.put("basket.checkout.reconcile-every", "300ms");
        settings.put("basket.checkout.shortest-pause", "500ms");
        settings.put("basket.checkout.longest-pause", "3s");
        settings.put("resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "500ms");
        return settings;
    }
}
