package com.sevendigital.basket.health;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait for a thread or have one. A long wait after a pause is none of its business, nor is a burst, however
 * long the cores take for it. Where most requests that came during {@value #INTERVAL_MILLIS} ms have waited for {@value #TARGET_MILLIS} ms or
 * more, and these are more than a burst, more come than the cores can serve, and no more than {@value #SERVED_BY_EACH_CORE} for each core are
 * served at once until that is over. That is CoDel's idea (RFC 8289, section 3), but for "most" in the place of all: of a hundred that wait,
 * some have a thread at once, since no order is kept between those who come and those who go on. And it counts, since on slow cores the
 * time in which requests come says little.
 * Requests that wait for a dependency have their thread, and may be as many as there are places.
 */
final class Backlog {

    private static final int SERVED_BY_EACH_CORE = 36;
    static final int SERVED_AT_ONCE = SERVED_BY_EACH_CORE * Runtime.getRuntime().availableProcessors();

    private static final long TARGET_MILLIS = 5;

    /** More than callers send who mean to send a hundred at once: on slow cores they all wait, and take long even to come. */
    static final int BURST = 128;

    /** Longer than pauses last that are nobody's fault, and no longer than callers are willing to wait. */
    static final long INTERVAL_MILLIS = 150;

    /** After so long without one that waited too long, the next one is the first. */
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long TARGET = TimeUnit.MILLISECONDS.toNanos(TARGET_MILLIS);
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);
    private static final long CALM = TimeUnit.SECONDS.toNanos(1);

    private final AtomicInteger inside = new AtomicInteger();
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Standing> standing = new AtomicReference<>();

    /**
     * A wait that does not end.
     *
     * @param sinceNanos when the first one of those in a row that waited too long came
     * @param lastNanos when the last one of them got its thread
     * @param late how many have waited too long since then
     * @param surplus how many more have waited too long since then than have not
     * @param refuses whether it has been so for long enough to refuse requests
     */
    private record Standing(long sinceNanos, long lastNanos, int late, int surplus, boolean refuses) {

        static Standing begun(long came, long now) {
            return new Standing(came, now, 1, 1, false);
        }

        boolean isOver(long now) {
            return now - lastNanos > (refuses ? CALM : GAP);
        }

        Standing stillThere(long came, long now) {
            var isOverload = late >= BURST && came - sinceNanos >= INTERVAL;
            return new Standing(sinceNanos, now, late + 1, surplus + 1, refuses || isOverload);
        }

        /** Null when it is over, since no longer most of them have waited. */
        @Nullable
        Standing withOneInTime(long now) {
            if (isOver(now)) {
                return null;
            }
            if (refuses) {
                return this;
            }
            return surplus == 1 ? null : new Standing(sinceNanos, lastNanos, late, surplus - 1, false);
        }
    }

    /** @param nanos the time as {@link System#nanoTime()} tells it */
    Backlog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The same request, which waits from now on until it is run. */
    Runnable waiting(Runnable request) {
        var came = nanos.getAsLong();
        inside.incrementAndGet();
        return () -> {
            try {
                started(came);
                request.run();
            } finally {
                inside.decrementAndGet();
            }
        };
    }

    /** Whether one that comes now could not be served in time. */
    boolean isTooLong() {
        var known = standing.get();
        return known != null && known.refuses() && inside.get() >= SERVED_AT_ONCE && !known.isOver(nanos.getAsLong());
    }

    private void started(long came) {
        var now = nanos.getAsLong();
        if (now - came >= TARGET) {
            standing.updateAndGet(known ->
                    known == null || known.isOver(now) ? Standing.begun(came, now) : known.stillThere(came, now));
        } else if (standing.get() != null) {
            standing.updateAndGet(known -> known == null ? null : known.withOneInTime(now));
        }
    }
}
