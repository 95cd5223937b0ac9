package com.sevendigital.basket.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When calls are ended whose time is over. */
class TimeLimitsTests {

    private final TimeLimits limits = new TimeLimits();
    private final AtomicInteger over = new AtomicInteger();

    @AfterEach
    void stop() {
        limits.shutdownNow();
    }

    @Test
    void whatTakesTooLongIsEndedAndNotBefore() throws Exception {
        var start = System.nanoTime();
        var limit = limits.schedule(() -> over.set(1), 50, TimeUnit.MILLISECONDS);

        limit.get();

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(over).hasValue(1);
    }

    @Test
    void whatEndedInTimeIsLeftAlone() throws Exception {
        var ended = endedInTime();

        limits.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();

        assertThat(ended).hasValue(0);
    }

    /** Tried again where this thread had to pause for longer than the limit. */
    private AtomicInteger endedInTime() {
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var overHere = new AtomicInteger();
            if (limits.schedule(overHere::incrementAndGet, 20, TimeUnit.MILLISECONDS)
                    .cancel(false)) {
                return overHere;
            }
        }
        throw new AssertionError("no call ended before its time was over");
    }

    @Test
    void aFaultAtOneEndKeepsNoOtherCallFromItsEnd() throws Exception {
        var _ = limits.schedule(
                () -> {
                    throw new IllegalStateException("expected");
                },
                1,
                TimeUnit.MILLISECONDS);

        limits.schedule(over::incrementAndGet, 2, TimeUnit.MILLISECONDS).get();

        assertThat(over).hasValue(1);
    }

    @Test
    void thousandsOfCallsOnManyThreadsAllEnd() throws Exception {
        var callers = 8;
        var calls = 2_000;
        var start = new CountDownLatch(1);
        var threads = IntStream.range(0, callers)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    awaitStart(start);
                    for (var call = 0; call < calls; call++) {
                        end(limits.schedule(over::incrementAndGet, call % 7, TimeUnit.MILLISECONDS), call % 2 == 0);
                    }
                }))
                .toList();

        start.countDown();
        for (var thread : threads) {
            thread.join();
        }

        await().until(() -> over.get() >= callers * calls / 2);
        assertThat(over.get()).isLessThanOrEqualTo(callers * calls);
    }

    @Test
    void noThreadRunsWhereNoCallIsOnItsWay() throws Exception {
        limits.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();

        await().until(() -> limits.getQueue().isEmpty() && limits.getActiveCount() == 0);
    }

    private static void end(ScheduledFuture<?> limit, boolean inTime) {
        if (inTime) {
            limit.cancel(false);
        }
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
