package com.sevendigital.basket.jar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts things by name. */
final class Numbers {

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** From 1. */
    int next(String name) {
        return counts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
    }

    void clear() {
        counts.clear();
    }
}
