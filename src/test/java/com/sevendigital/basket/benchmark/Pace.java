package com.sevendigital.basket.benchmark;

import java.time.Duration;

/**
 * When calls are sent.
 *
 * @param perSecond as many, by a schedule that no answer changes; 0 for the next one as soon as the one before is answered
 * @param connections over as many connections, and so many callers when there is no schedule
 * @param calls how many at the most
 * @param longest for how long at the most
 */
record Pace(int perSecond, int connections, long calls, Duration longest) {

    private static final int SCHEDULED_CONNECTIONS = 32;
    private static final Duration SPARE = Duration.ofSeconds(10);

    /** By a schedule (an open model), for so long. */
    static Pace scheduled(int perSecond, int seconds) {
        return scheduledCalls(perSecond, (long) perSecond * seconds);
    }

    /** By a schedule, so many. */
    static Pace scheduledCalls(int perSecond, long calls) {
        return new Pace(
                perSecond,
                // None is idle for so long that it is closed before its first call.
                Math.min(SCHEDULED_CONNECTIONS, perSecond),
                calls,
                Duration.ofSeconds(calls / perSecond).plus(SPARE));
    }

    /** The same over as many connections as it takes when answers are late. */
    Pace over(int moreConnections) {
        return new Pace(perSecond, moreConnections, calls, longest);
    }

    /** As fast as answers come (a closed model), so many. */
    static Pace saturating(int connections, long calls, int seconds) {
        return new Pace(0, connections, calls, Duration.ofSeconds(seconds));
    }

    boolean isScheduled() {
        return perSecond > 0;
    }

    /** When a call is due, in nanoseconds after the first one. */
    long dueNanos(long index) {
        return index * 1_000_000_000 / perSecond;
    }
}
