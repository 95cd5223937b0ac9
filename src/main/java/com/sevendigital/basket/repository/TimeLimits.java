package com.sevendigital.basket.repository;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends calls whose time is over, at most {@value #ROUND_MILLIS} ms late. Nearly every limit is cancelled long before it is
 * reached, so they are looked at in rounds, which run only while there are any: none of them wakes a thread of its own.
 */
final class TimeLimits extends ScheduledThreadPoolExecutor {

    private static final long ROUND_MILLIS = 10;
    private static final long IDLE_SECONDS = 30;

    private final Queue<Limit> limits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goingRound = new AtomicBoolean();

    TimeLimits() {
        super(1, Thread.ofPlatform().daemon().name("table-time-limits").factory());
        setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable whenOver, long delay, TimeUnit unit) {
        var limit = new Limit(whenOver, System.nanoTime() + unit.toNanos(delay));
        limits.add(limit);
        goRoundSoon();
        return limit;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for a round, and its faults are those of its limits.
    private void goRoundSoon() {
        if (goingRound.compareAndSet(false, true)) {
            super.schedule(this::goRound, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void goRound() {
        goingRound.set(false);
        limits.removeIf(Limit::isDone);
        limits.stream().filter(Limit::isOver).forEach(FutureTask::run);
        if (!limits.isEmpty()) {
            goRoundSoon();
        }
    }

    private static final class Limit extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final long overAtNanos;

        private Limit(Runnable whenOver, long overAtNanos) {
            super(whenOver, null);
            this.overAtNanos = overAtNanos;
        }

        private boolean isOver() {
            return getDelay(TimeUnit.NANOSECONDS) <= 0;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(overAtNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        /** Each is one call's, also where two are over at the same moment. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
