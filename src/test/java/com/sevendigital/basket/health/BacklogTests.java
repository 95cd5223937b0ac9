package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When more requests come than the cores can serve. */
class BacklogTests {

    private static final int MANY = 200;
    private static final int INTERVAL = (int) Backlog.INTERVAL_MILLIS;

    /** Where it soon begins again with negative numbers, as that of a JVM may. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1));

    private final Backlog backlog = new Backlog(nanos::get);
    private final Deque<Runnable> queue = new ArrayDeque<>();

    @Test
    void nobodyIsRefusedWhileRequestsGetTheirThreadSoon() {
        come(MANY);
        IntStream.range(0, MANY).forEach(_ -> {
            start();
            come(1);
            start();
            after(4);
        });

        assertThat(backlog.isTooLong()).isFalse();
    }

    @Test
    void aPauseAfterWhichAllAreServedRefusesNobody() {
        come(MANY);
        after(400);
        startAll();
        come(MANY);

        assertThat(backlog.isTooLong()).isFalse();
    }

    /** A hundred calls at once, by callers who need some time to send them, are no overload even where the cores are slow. */
    @Test
    void aBurstRefusesNobodyHoweverLongTheCoresTakeForIt() {
        come(MANY);
        IntStream.range(0, MANY / 2).forEach(_ -> {
            after(6);
            come(1);
            assertThat(backlog.isTooLong()).isFalse();
            start();
        });

        assertThat(backlog.isTooLong()).isFalse();
    }

    @Test
    void singleLateRequestsThatComeSeldomRefuseNobody() {
        IntStream.range(0, MANY).forEach(_ -> {
            come(1);
            after(20);
            start();
            after(200);
        });
        come(MANY);

        assertThat(backlog.isTooLong()).isFalse();
    }

    @Test
    void onceAllHaveWaitedTooLongForAWhileWhoComesBesideManyIsRefused() {
        allWaitFor(6, INTERVAL - 10);
        come(Backlog.SERVED_AT_ONCE);
        assertThat(backlog.isTooLong()).isFalse();

        allWaitFor(6, 20);
        assertThat(backlog.isTooLong()).isTrue();
    }

    /** As where requests that go on come in between, since they share a call. */
    @Test
    void someWhoNeedNotWaitDoNotHideThatMostDo() {
        come(Backlog.SERVED_AT_ONCE);
        oneInTimeBesides(2);

        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void whereHalfOfThemNeedNotWaitNobodyIsRefused() {
        come(Backlog.SERVED_AT_ONCE);
        oneInTimeBesides(1);

        assertThat(backlog.isTooLong()).isFalse();
    }

    @Test
    void thenAsManyAsTheCoresCanServeSoonAreServed() {
        come(Backlog.SERVED_AT_ONCE);
        allWaitFor(6, INTERVAL + 20);
        assertThat(backlog.isTooLong()).isTrue();

        start();
        assertThat(backlog.isTooLong()).isFalse();

        come(1);
        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void oneThatNeedNotWaitIsNotTheEndOfIt() {
        come(Backlog.SERVED_AT_ONCE);
        allWaitFor(6, INTERVAL + 20);
        queue.add(backlog.waiting(() -> {}));
        startLast();

        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void aSecondInWhichNobodyWaitsTooLongIsTheEnd() {
        allWaitFor(6, INTERVAL + 20);
        come(MANY);
        assertThat(backlog.isTooLong()).isTrue();
        after(1001);
        assertThat(backlog.isTooLong()).isFalse();

        startAll();
        come(MANY);
        assertThat(backlog.isTooLong()).isFalse();
    }

    /** One after the other, during that time, beside those who wait already. */
    private void allWaitFor(int millis, int during) {
        IntStream.rangeClosed(0, during / millis).forEach(_ -> {
            come(1);
            after(millis);
            startLast();
        });
    }

    /** Again and again, for longer than it takes to know that there is too much. */
    private void oneInTimeBesides(int late) {
        IntStream.rangeClosed(0, 2 * INTERVAL / 6).forEach(_ -> {
            come(late);
            after(6);
            IntStream.range(0, late).forEach(_ -> startLast());
            come(1);
            startLast();
        });
    }

    private void come(int requests) {
        IntStream.range(0, requests).forEach(_ -> queue.add(backlog.waiting(() -> {})));
    }

    private void start() {
        queue.remove().run();
    }

    private void startLast() {
        queue.removeLast().run();
    }

    private void startAll() {
        while (!queue.isEmpty()) {
            start();
        }
    }

    private void after(int millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
