package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.exchange.Exchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rounds of one instance over everything that is not settled. */
@Timeout(60)
class ReconcilerRoundsTests {

    private static final int LOOKS_AT_ONCE = 3;

    private final Reconciling world = new Reconciling();
    private final ReconcilerRounds rounds = new ReconcilerRounds(
            world.baskets,
            world.reconciler(),
            Reconciling.properties(Duration.ofMillis(50), LOOKS_AT_ONCE, Duration.ofSeconds(1)),
            world.clock,
            new SimpleMeterRegistry());

    /** Purchasing answers as many questions as there are permits. */
    private final Semaphore answers = new Semaphore(0);

    @AfterEach
    void stop() {
        rounds.destroy();
    }

    @Test
    void whatIsDueIsSettledAndWhatIsNotIsLeft() {
        var due = world.due();
        var later = world.claimed();

        rounds.round();

        Awaitility.await().until(() -> isSettled(due));
        assertThat(world.baskets.the(later)).isEqualTo(later);
        assertThat(world.purchasing.questions()).hasSize(1);
    }

    @Test
    void aRoundDoesNotWaitForPurchasingAndLooksAtNoMoreThanItMayAtOnce() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        world.purchasing.find(checkout -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            answers.acquireUninterruptibly();
            now.decrementAndGet();
            return world.purchasing.known(checkout);
        });
        var due = Stream.generate(world::claimed).limit(10).toList();
        world.moveOn(Reconciling.DUE_AFTER);

        rounds.round();
        rounds.round();
        Awaitility.await().until(() -> now.get() == LOOKS_AT_ONCE);
        rounds.round();
        assertThat(world.purchasing.questions()).hasSize(LOOKS_AT_ONCE).doesNotHaveDuplicates();

        answers.release(due.size());
        Awaitility.await().until(() -> {
            rounds.round();
            return due.stream().allMatch(this::isSettled);
        });
        assertThat(most).hasValue(LOOKS_AT_ONCE);
        assertThat(world.purchasing.charges()).hasSize(due.size()).doesNotHaveDuplicates();
    }

    @Test
    void eachRoundHasATraceOfItsOwnAndItsLooksArePartOfIt() {
        var traces = new CopyOnWriteArrayList<String>();
        world.purchasing.find(_ -> {
            traces.add(Exchange.current().orElseThrow().trace().traceId());
            return new Seen.NoAnswer();
        });
        world.claimed();
        world.due();

        rounds.round();
        Awaitility.await().until(() -> traces.size() == 2);
        world.moveOn(Reconciling.LONGEST);
        Awaitility.await().until(() -> {
            rounds.round();
            return traces.size() == 4;
        });

        assertThat(traces.get(0)).isEqualTo(traces.get(1)).isNotEqualTo(traces.get(2));
    }

    @Test
    void aRoundWithoutATableIsSurvived() {
        world.purchasing.find(_ -> new Seen.NoAnswer());
        var due = world.due();
        rounds.round();
        world.baskets.away(true);
        rounds.round();
        world.baskets.away(false);
        world.purchasing.find(world.purchasing::known);
        world.moveOn(Reconciling.LONGEST);

        Awaitility.await().until(() -> {
            rounds.round();
            return isSettled(due);
        });
    }

    @Test
    void aLookThatFailsUnforeseenIsMadeAgainAndGivesItsPlaceBack() {
        var due = world.due();
        world.purchasing.find(_ -> {
            throw new IllegalStateException("unforeseen");
        });
        for (var round = 1; round <= 2 * LOOKS_AT_ONCE; round++) {
            var made = round;
            Awaitility.await().until(() -> {
                rounds.round();
                return world.purchasing.questions().size() == made;
            });
            world.moveOn(Reconciling.LONGEST);
        }
        world.purchasing.find(world.purchasing::known);

        Awaitility.await().until(() -> {
            rounds.round();
            return isSettled(due);
        });
    }

    private boolean isSettled(Basket due) {
        return world.baskets.checkoutOf(due).status() == CheckoutStatus.COMPLETED;
    }
}
