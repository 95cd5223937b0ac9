package com.sevendigital.basket.history;

import java.util.List;
import java.util.Set;

/** A basket as one call showed it. */
record Observation(Call call, BasketView basket, Set<String> keys) {

    Observation(Call call, BasketView basket) {
        this(call, basket, basket.keys());
    }

    long version() {
        return basket.version();
    }

    /** By the versions, where the clock does not contradict them. */
    boolean isBefore(Observation other) {
        return version() < other.version() && !other.call.wasOverBefore(call);
    }

    List<String> missingIn(Observation other) {
        return keys.stream().filter(key -> !other.keys.contains(key)).toList();
    }
}
