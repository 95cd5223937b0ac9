package com.sevendigital.basket.benchmark;

import java.util.Set;

/**
 * What is measured, as system properties that begin with {@code benchmark.} say it.
 *
 * @param only the {@link Scenario scenarios}, by name; all of them when it is not set
 * @param rate calls a second of what is sent by a schedule
 * @param rounds how often each scenario is measured, in turn with the others
 * @param seconds how long each time
 * @param warmUpSeconds how long each scenario is called as fast as it can be answered before that
 */
record Options(Set<Scenario> only, int rate, int rounds, int seconds, int warmUpSeconds) {

    /** With {@code quick} all is there, but shorter: for a look while working on the service. */
    static Options read() {
        var quick = Boolean.getBoolean("benchmark.quick");
        return new Options(
                Scenario.named(System.getProperty("benchmark.only", "")),
                Integer.getInteger("benchmark.rate", 1000),
                Integer.getInteger("benchmark.rounds", quick ? 3 : 5),
                Integer.getInteger("benchmark.seconds", quick ? 3 : 5),
                Integer.getInteger("benchmark.warm-up", quick ? 4 : 10));
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
