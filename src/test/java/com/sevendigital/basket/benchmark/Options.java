package com.sevendigital.basket.benchmark;

import com.sevendigital.basket.jar.PreparedBundle;
import java.util.Set;

/**
 * What is measured, as system properties that begin with {@code benchmark.} say it.
 *
 * @param only the {@link Scenario scenarios}, by name; all of them when it is not set
 * @param bundle how the service is prepared
 * @param rate calls a second of what is sent by a schedule
 * @param rounds how often each scenario is measured, in turn with the others
 * @param seconds how long each time
 * @param longestWarmUpSeconds how long the {@link WarmUp} may take
 */
record Options(Set<Scenario> only, PreparedBundle bundle, int rate, int rounds, int seconds, int longestWarmUpSeconds) {

    /** With {@code quick} all is there, but shorter: for a look while working on the service. */
    static Options read() {
        var quick = Boolean.getBoolean("benchmark.quick");
        return new Options(
                Scenario.named(System.getProperty("benchmark.only", "")),
                PreparedBundle.valueOf(System.getProperty("benchmark.bundle", PreparedBundle.CACHED.name())),
                Integer.getInteger("benchmark.rate", 1000),
                Integer.getInteger("benchmark.rounds", quick ? 3 : 5),
                Integer.getInteger("benchmark.seconds", quick ? 2 : 5),
                Integer.getInteger("benchmark.warm-up", quick ? 40 : 120));
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
