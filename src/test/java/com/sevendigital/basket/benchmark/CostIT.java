package com.sevendigital.basket.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.jar.PreparedBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What calls of the built jar allocate and ask the table, as counts that do not depend on the machine. A bound that is passed
 * is a cost that each request has from now on: either it is worth it, and the bound and docs/performance.md say so, or it
 * goes.
 */
@Isolated
class CostIT {

    /** After these the classes are loaded, the caches filled, and most of the code compiled once. */
    private static final int FIRST_CALLS = 1500;

    /** It spares objects, in one JVM sooner than in the other. */
    private static final String NO_OPTIMISING_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final int CALLS = 300;
    private static final int ROUNDS = 3;
    private static final String BARE = "bare";
    /** Before what is measured. */
    private static final int FIRST_CALLERS = 4;
    /** Gets at the same moment may share a round trip. */
    private static final int CALLERS = 1;

    private static final int LONGEST_SECONDS = 120;

    /** Of the bytes that a bare controller allocates for the same item. */
    private static final double GET_TO_BARE = 1.55;

    private static final double CONDITIONAL_TO_BARE = 1.5;
    private static final double ADD_TO_BARE = 1.9;
    private static final double REMOVE_TO_BARE = 1.75;

    /** The instance looks for unsettled checkouts every second, and an attempt that was late is made twice. */
    private static final double ONE_ROUND_TRIP = 1.05;

    /** By the kind of call, one for each round. */
    private final Map<String, List<Taken>> taken = new LinkedHashMap<>();

    /** What one call took. */
    private record Taken(double bytes, double roundTrips) {}

    @Test
    void callsAllocateAndAskNoMoreThanTheyDid() throws Exception {
        PreparedBundle.JAR.layIfChanged();
        try (var site = Site.open(NO_OPTIMISING_COMPILER);
                var table = CountedTable.before(site.table());
                var serviceProcess = site.launchService(PreparedBundle.JAR, table.endpoint(), Cores.BOTH);
                var bareProcess = site.launchBare(Cores.BOTH);
                var service = Subject.of(serviceProcess.awaitReady("/status"));
                var bare = Subject.of(bareProcess.awaitReady("/ready"))) {
            measure(table, service, bare, site.tokens);
        }
        var bareBytes = bytes(BARE);
        taken.remove(BARE);

        assertThat(taken.values())
                .as("%s", taken)
                .allSatisfy(rounds -> assertThat(rounds)
                        .allSatisfy(call -> assertThat(call.roundTrips()).isBetween(1.0, ONE_ROUND_TRIP)));
        assertThat(bytes("get") / bareBytes).as("of %s: %s", bareBytes, taken).isBetween(1.0, GET_TO_BARE);
        assertThat(bytes("get, not modified") / bareBytes).as("%s", taken).isBetween(1.0, CONDITIONAL_TO_BARE);
        assertThat(bytes("add") / bareBytes).as("%s", taken).isBetween(1.0, ADD_TO_BARE);
        assertThat(bytes("remove") / bareBytes).as("%s", taken).isBetween(1.0, REMOVE_TO_BARE);
    }

    private void measure(CountedTable table, Subject service, Subject bare, Tokens tokens)
            throws IOException, InterruptedException, ExecutionException {
        var read = BasketMaker.make(service.port(), tokens, CALLS, Stock.LINES);
        var changed = BasketMaker.make(service.port(), tokens, CALLS, Stock.LINES);
        var calls = new LinkedHashMap<String, Traffic>();
        calls.put("get", read.gets());
        calls.put("get, not modified", read.conditionalGets());
        calls.put("add", changed.adds());
        calls.put("remove", changed.removes());
        for (var sent = 0; sent < FIRST_CALLS; sent += CALLS) {
            for (var traffic : calls.values()) {
                Load.send(service.port(), traffic, pace(FIRST_CALLERS));
                // As often: until it has been called so often, bare allocates a tenth less.
                Load.send(bare.port(), read.gets(), pace(FIRST_CALLERS));
            }
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var call : calls.entrySet()) {
                take(call.getKey(), table, service, call.getValue());
            }
            take(BARE, table, bare, read.gets());
        }
    }

    private void take(String name, CountedTable table, Subject subject, Traffic traffic) throws IOException {
        var before = table.taken();
        var figures = subject.measure(traffic, pace(CALLERS));
        var roundTrips = table.taken().since(before, figures.outcome().calls()).roundTrips();
        taken.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(new Taken(1024 * figures.allocatedKilobytes(), roundTrips));
    }

    private static Pace pace(int callers) {
        return Pace.saturating(callers, CALLS, LONGEST_SECONDS);
    }

    /** The median of the rounds: a collection of garbage in between, or a call that is made twice, is not what a call costs. */
    private double bytes(String name) {
        return Objects.requireNonNull(taken.get(name)).stream()
                .mapToDouble(Taken::bytes)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
