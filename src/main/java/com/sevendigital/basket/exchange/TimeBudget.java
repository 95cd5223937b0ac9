package com.sevendigital.basket.exchange;

import java.time.Duration;

/** How much longer an exchange may take: every call made for it shares one budget, and none starts without time left. */
public final class TimeBudget {

    private final long startedAtNanos = System.nanoTime();
    private final Duration total;

    private TimeBudget(Duration total) {
        this.total = total;
    }

    /** Begins now. */
    public static TimeBudget of(Duration total) {
        return new TimeBudget(total);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAtNanos);
    }

    /** Zero when the time is up; never negative. */
    public Duration remaining() {
        var left = total.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The shorter of the remaining time and that limit. */
    public Duration remaining(Duration limit) {
        var left = remaining();
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
