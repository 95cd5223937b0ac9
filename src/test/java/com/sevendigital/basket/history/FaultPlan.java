package com.sevendigital.basket.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which fault comes when, each at least once, and which instance is killed when; the same for each seed and length. */
record FaultPlan(List<Spell> spells, List<Kill> kills) {

    private static final Duration SPELL = Duration.ofMillis(2500);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(12);
    private static final int QUIET_PERCENT = 20;

    /** A time in which one thing goes wrong, after a time in which nothing does. */
    record Spell(Fault fault, Duration quiet, Duration duration) {}

    /** After that much time an instance dies. */
    record Kill(Duration pause, int instance) {}

    static FaultPlan of(long seed, Duration time) {
        var random = new Random(seed);
        var faults = List.of(Fault.values());
        var rounds = Math.max(1, (int) time.dividedBy(SPELL.multipliedBy(faults.size())));
        var each = time.dividedBy((long) rounds * faults.size());
        var quiet = each.multipliedBy(QUIET_PERCENT).dividedBy(100);
        var spells = new ArrayList<Spell>();
        for (var round = 0; round < rounds; round++) {
            var shuffled = new ArrayList<>(faults);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(fault -> spells.add(new Spell(fault, quiet, each.minus(quiet))));
        }
        var kills = new ArrayList<Kill>();
        for (var count = Math.max(1, time.dividedBy(BETWEEN_KILLS)); count > 0; count--) {
            kills.add(new Kill(Duration.ofMillis(random.nextLong(1500, 4000)), random.nextInt(2)));
        }
        return new FaultPlan(List.copyOf(spells), List.copyOf(kills));
    }

    /** Lets the faults come and go while it is running. */
    void cause(Faults faults) {
        for (var spell : spells) {
            pause(spell.quiet());
            faults.begin(spell.fault());
            pause(spell.duration());
            faults.end(spell.fault());
        }
    }

    /** Kills and starts again, until the time is over. */
    void kill(Instances instances, long end) {
        for (var kill : kills) {
            pause(kill.pause());
            if (System.nanoTime() - end > 0) {
                return;
            }
            instances.killAndStartAgain(kill.instance());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
