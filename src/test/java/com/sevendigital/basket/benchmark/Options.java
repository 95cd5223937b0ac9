package com.sevendigital.basket.benchmark;

import com.sevendigital.basket.jar.PreparedBundle;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;

/**
 * What is measured, as system properties that begin with {@code benchmark.} say it.
 *
 * @param only the {@link Scenario scenarios}, by name; all of them when it is not set
 * @param bundle how the service is prepared
 * @param rate calls a second of what is sent by a schedule
 * @param rounds how often each scenario is measured, in turn with the others
 * @param seconds how long each time
 * @param longestWarmUpSeconds how long the {@link WarmUp} may take
 * @param edgeSeconds how long there are more calls than can be served
 * @param soak how long the {@link Soak} takes; zero for none
 * @param write whether the results are the documented ones from now on
 */
record Options(
        Set<Scenario> only,
        PreparedBundle bundle,
        int rate,
        int rounds,
        int seconds,
        int longestWarmUpSeconds,
        int edgeSeconds,
        Duration soak,
        boolean write) {

    /** With {@code quick} all is there, but shorter: for a look while working on the service. */
    static Options read() {
        var quick = Boolean.getBoolean("benchmark.quick");
        return new Options(
                Scenario.named(System.getProperty("benchmark.only", "")),
                PreparedBundle.valueOf(System.getProperty("benchmark.bundle", PreparedBundle.CACHED.name())),
                Integer.getInteger("benchmark.rate", 500),
                Integer.getInteger("benchmark.rounds", 2),
                Integer.getInteger("benchmark.seconds", quick ? 2 : 4),
                Integer.getInteger("benchmark.warm-up", quick ? 40 : 170),
                Integer.getInteger("benchmark.edge", quick ? 10 : 60),
                DurationStyle.detectAndParse(System.getProperty("benchmark.soak", "0s")),
                Boolean.getBoolean("benchmark.write"));
    }

    boolean isOnlyOfStarts() {
        return EnumSet.of(Scenario.START, Scenario.COLD).containsAll(only);
    }

    /** What makes the JVMs warm for the wanted ones: each kind of call, once. */
    Set<Scenario> warmingUp() {
        var wanted = EnumSet.of(
                Scenario.GET, Scenario.CONDITIONAL, Scenario.BARE, Scenario.ADD, Scenario.MIX, Scenario.CHECKOUT);
        wanted.retainAll(only);
        return wanted.isEmpty() ? EnumSet.of(Scenario.GET, Scenario.BARE, Scenario.ADD) : wanted;
    }

    boolean isWanted(Scenario scenario) {
        return only.contains(scenario);
    }

    /** Of one round of one scenario. */
    int calls() {
        return rate * seconds;
    }

    Pace pace() {
        return Pace.scheduled(rate, seconds);
    }
}
