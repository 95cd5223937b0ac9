package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.Together;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Those who come during a burst are not answered sooner than the burst, and are no overload either. */
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

    /** Slow cores take long to let callers come, too: a hundred adds that were sent at once came over 274 ms. */
    @Test
    void aBurstRefusesNobodyHoweverLongItTakesToCome() {
        come(Backlog.SERVED_AT_ONCE);
        allWaitFor(6, Backlog.BURST);

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
    void onceMoreThanABurstHaveWaitedTooLongWhoComesBesideManyIsRefused() {
        come(Backlog.SERVED_AT_ONCE);
        allWaitFor(6, Backlog.BURST);
        assertThat(backlog.isTooLong()).isFalse();

        allWaitFor(6, 1);
        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void howeverManyWaitTooLongNobodyIsRefusedBeforeTheyHaveDoneSoForAWhile() {
        come(MANY);
        after(6);
        startAll();
        allWaitFor(INTERVAL / 2 - 10, 2);
        come(MANY);
        after(6);
        startAll();
        come(Backlog.SERVED_AT_ONCE);
        assertThat(backlog.isTooLong()).isFalse();

        allWaitFor(20, 2);
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
        allWaitFor(6, Backlog.BURST + 1);
        assertThat(backlog.isTooLong()).isTrue();

        start();
        assertThat(backlog.isTooLong()).isFalse();

        come(1);
        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void oneThatNeedNotWaitIsNotTheEndOfIt() {
        come(Backlog.SERVED_AT_ONCE);
        allWaitFor(6, Backlog.BURST + 1);
        queue.add(backlog.waiting(() -> {}));
        startLast();

        assertThat(backlog.isTooLong()).isTrue();
    }

    @Test
    void aSecondInWhichNobodyWaitsTooLongIsTheEnd() {
        allWaitFor(6, Backlog.BURST + 1);
        come(MANY);
        assertThat(backlog.isTooLong()).isTrue();
        after(1001);
        assertThat(backlog.isTooLong()).isFalse();

        startAll();
        come(MANY);
        assertThat(backlog.isTooLong()).isFalse();
    }

    /** Each core starts requests, and none knows of the others. */
    @Test
    void thoseWhoGetTheirThreadAtTheSameTimeAreAllCounted() {
        IntStream.range(0, MANY).forEach(_ -> {
            var fresh = new Backlog(nanos::get);
            var halves = Stream.generate(() -> comeTo(fresh, Backlog.BURST / 2))
                    .limit(2)
                    .toList();
            after(INTERVAL);
            Together.attempt(halves.stream()
                    .map(half -> Executors.callable(() -> half.forEach(Runnable::run)))
                    .toList());
            var next = comeTo(fresh, Backlog.SERVED_AT_ONCE + 1);
            assertThat(fresh.isTooLong()).isFalse();

            after(6);
            next.getFirst().run();
            assertThat(fresh.isTooLong()).isTrue();
        });
    }

    private static List<Runnable> comeTo(Backlog backlog, int requests) {
        return Stream.generate(() -> backlog.waiting(() -> {})).limit(requests).toList();
    }

    /** One after the other, beside those who wait already. */
    private void allWaitFor(int millis, int requests) {
        IntStream.range(0, requests).forEach(_ -> {
            come(1);
            after(millis);
            startLast();
        });
    }

    /** Again and again, for longer and with more that are late than it takes to know that there is too much. */
    private void oneInTimeBesides(int late) {
        IntStream.range(0, 2 * Backlog.BURST).forEach(_ -> {
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
