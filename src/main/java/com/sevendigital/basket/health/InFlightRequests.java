package com.sevendigital.basket.health;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** The requests that this instance is serving at this moment, and since when. */
@Component
class InFlightRequests {

    private final Set<Served> served = ConcurrentHashMap.newKeySet();
    private final LongAdder begun = new LongAdder();

    /** A request from its arrival; closing it says that it was answered. */
    final class Served implements AutoCloseable {
        private final long sinceNanos = System.nanoTime();

        private Served() {}

        @Override
        public void close() {
            served.remove(this);
        }
    }

    /** Begins to count a request. */
    Served begin() {
        begun.increment();
        var arrived = new Served();
        served.add(arrived);
        return arrived;
    }

    int count() {
        return served.size();
    }

    /** How many there have been since the start. */
    long begun() {
        return begun.sum();
    }

    /** Zero when there is none. */
    Duration oldestAge() {
        var now = System.nanoTime();
        return Duration.ofNanos(served.stream()
                .mapToLong(request -> now - request.sinceNanos)
                .max()
                .orElse(0));
    }
}
