package com.sevendigital.basket.client.catalogue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the products that were answered from memory, asked for, or bridged over an outage. */
final class CacheMeters {

    private final Counter hits;
    private final Counter misses;
    private final Counter stale;

    CacheMeters(MeterRegistry meters) {
        this.hits = counter(meters, "hit");
        this.misses = counter(meters, "miss");
        this.stale = counter(meters, "stale");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("basket.catalogue.cache")
                .description("Products looked up in what the catalogue said before")
                .tag("result", result)
                .register(meters);
    }

    void lookedUp(int fresh, int asked) {
        hits.increment(fresh);
        misses.increment(asked);
    }

    /** An outage was bridged with what was heard longer ago. */
    void bridged(int products) {
        stale.increment(products);
    }
}
