package com.sevendigital.basket.benchmark;

import com.sevendigital.basket.jar.PreparedBundle;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalInt;
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
 * @param givenWarmUpSeconds how long the {@link WarmUp} may take; empty for as long as there is time
 * @param quick whether everything is shorter
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
        OptionalInt givenWarmUpSeconds,
        boolean quick,
        int edgeSeconds,
        Duration soak,
        boolean write) {

    private static final int SHORTEST_WARM_UP_SECONDS = 40;
    private static final int LONGEST_WARM_UP_SECONDS = 170;

    /** What comes after it takes four minutes, and all of it is to take ten at the most. */
    private static final int LATEST_END_OF_WARM_UP_SECONDS = 330;

    /** With {@code quick} all is there, but shorter: for a look while working on the service. */
    static Options read() {
        var quick = Boolean.getBoolean("benchmark.quick");
        return new Options(
                Scenario.named(System.getProperty("benchmark.only", "")),
                PreparedBundle.valueOf(System.getProperty("benchmark.bundle", PreparedBundle.CACHED.name())),
                Integer.getInteger("benchmark.rate", 500),
                Integer.getInteger("benchmark.rounds", 2),
                Integer.getInteger("benchmark.seconds", quick ? 2 : 4),
                given("benchmark.warm-up"),
                quick,
                Integer.getInteger("benchmark.edge", quick ? 10 : 60),
                DurationStyle.detectAndParse(System.getProperty("benchmark.soak", "0s")),
                Boolean.getBoolean("benchmark.write"));
    }

    private static OptionalInt given(String setting) {
        var seconds = Integer.getInteger(setting);
        return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    /** How long the {@link WarmUp} may take from now on: less on a machine on which what came before took long. */
    int longestWarmUpSeconds() {
        var left = LATEST_END_OF_WARM_UP_SECONDS
                - Math.toIntExact(ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        return givenWarmUpSeconds.orElse(
                quick ? SHORTEST_WARM_UP_SECONDS : Math.clamp(left, SHORTEST_WARM_UP_SECONDS, LONGEST_WARM_UP_SECONDS));
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
