package com.sevendigital.basket.history;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * One thing that a client is going to do. It is drawn before anything is known of the answers, so that one seed always
 * makes the same plan.
 *
 * @param place which of the shared baskets
 * @param instance which instance is asked first
 * @param keys what to add or to remove
 * @param spare what is confirmed beyond the total that was seen, in pence; it may be too little
 * @param fresh whether the basket is read before it is bought
 * @param repeats whether a checkout without an outcome is asked for again, or looked at
 * @param patience how often
 * @param pauseMillis how long the customer thinks afterwards
 */
record Step(
        int place,
        int instance,
        Kind kind,
        Set<String> keys,
        int spare,
        String token,
        boolean fresh,
        boolean repeats,
        int patience,
        int pauseMillis) {

    /** Two releases with tracks of their own, other tracks, one of them free, and a release that is not sold. */
    private static final List<String> PRODUCTS = List.of(
            "release-320323",
            "track-1209",
            "track-1210",
            "release-320340",
            "track-1220",
            "track-1221",
            "track-1066",
            "track-1231",
            "track-1187",
            "release-320170");

    private static final List<String> TOKENS = List.of("tok_ok", "tok_ok", "tok_ok", "tok_declined");
    private static final List<Integer> SPARE = List.of(0, 0, 0, 0, 100, -1);

    /** What to do. */
    enum Kind {
        ADD(27),
        ADD_MANY(11),
        REMOVE(12),
        EMPTY(2),
        READ(14),
        BUY(34);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        private static Kind next(RandomGenerator random) {
            var left = random.nextInt(100);
            for (var kind : values()) {
                left -= kind.weight;
                if (left < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException("The weights are a hundred together.");
        }
    }

    static Step next(RandomGenerator random, int places) {
        return new Step(
                random.nextInt(places),
                random.nextInt(2),
                Kind.next(random),
                some(random),
                one(SPARE, random),
                one(TOKENS, random),
                random.nextInt(100) < 80,
                random.nextBoolean(),
                random.nextInt(6),
                random.nextInt(10, 60));
    }

    String key() {
        return keys.iterator().next();
    }

    private static Set<String> some(RandomGenerator random) {
        var keys = new TreeSet<String>();
        for (var count = 1 + random.nextInt(4); count > 0; count--) {
            keys.add(one(PRODUCTS, random));
        }
        return keys;
    }

    private static <T> T one(List<T> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
