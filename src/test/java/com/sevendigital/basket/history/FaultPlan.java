package com.sevendigital.basket.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which fault comes when, each at least once, and which instance is killed when; the same for each seed and length. */
record FaultPlan(List<Spell> spells, List<Kill> kills) {

    private static final Duration SPELL = Duration.ofMillis(2500);
    private static final Duration LONGEST_START = Duration.ofSeconds(8);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(12);
    private static final int QUIET_PERCENT = 20;
    private static final int MOST_EXTENSIONS = 5;

    /** Nothing goes wrong until there is something in the baskets. */
    private static final Duration FILLING = Duration.ofSeconds(3);

    /** A time in which one thing goes wrong, after a time in which nothing does. */
    record Spell(Fault fault, Duration quiet, Duration duration) {}

    /** After that much time an instance dies. */
    record Kill(Duration pause, int instance) {}

    static FaultPlan of(long seed, Duration time) {
        var random = new Random(seed);
        var faults = List.of(Fault.values());
        var rounds = Math.max(1, (int) time.dividedBy(SPELL.multipliedBy(faults.size())));
        var each = time.minus(FILLING).dividedBy((long) rounds * faults.size());
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

    /** Lets the faults come and go; each stays until it has hit something, if that takes not too long. */
    void cause(Faults faults) {
        pause(FILLING);
        for (var spell : spells) {
            pause(spell.quiet());
            var before = faults.count(spell.fault());
            faults.begin(spell.fault());
            pause(spell.duration());
            for (var more = 0; more < MOST_EXTENSIONS && faults.count(spell.fault()) == before; more++) {
                pause(spell.duration());
            }
            faults.end(spell.fault());
        }
    }

    /** Kills and starts again, while there is time for both. */
    void kill(Instances instances, long end) {
        pause(FILLING);
        for (var kill : kills) {
            pause(kill.pause());
            if (System.nanoTime() + LONGEST_START.toNanos() - end > 0) {
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
