package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several who would settle the same checkout: the instance that buys, and the reconcilers of all. */
class ReconcilerRaceTests {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Reconciling world = new Reconciling();

    @RepeatedTest(20)
    void manyReconcilersAtOnceSettleADueCheckoutOnce() {
        var due = world.due();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ -> instances.execute(() -> world.reconciler().look(due.id())));
        }

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.purchasing.charges()).hasSize(1);
        assertThat(world.baskets.versionsWritten()).isEqualTo(1);
    }

    @Test
    void aReconcilerThatOvertakesAnotherSettlesTheCheckoutOnceAllTheSame() {
        var due = world.due();
        var other = world.reconciler();
        world.purchasing.purchaseAgain(checkout -> {
            world.moveOn(Reconciling.LONGEST);
            world.purchasing.purchaseAgain(world.purchasing::charge);
            other.look(due.id());
            return world.purchasing.charge(checkout);
        });

        world.reconciler().look(due.id());

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.purchasing.purchases()).hasSize(2);
        assertThat(world.purchasing.charges()).hasSize(1);
    }

    @Test
    void anInstanceDoesNotLookAtAPurchaseThatItIsMakingItself() {
        var answered = new CountDownLatch(1);
        world.purchasing.purchase(checkout -> {
            uninterrupted(answered);
            return world.purchasing.charge(checkout);
        });
        var running = world.purchases(SOON, LONG);
        var claimed = world.claimed();
        running.buy(claimed);
        world.moveOn(Duration.ofMinutes(1));

        world.reconciler(running).look(claimed.id());
        assertThat(world.purchasing.questions()).isEmpty();
        assertThat(world.baskets.the(claimed)).isEqualTo(claimed);
        answered.countDown();

        Awaitility.await()
                .untilAsserted(() -> world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED));
    }

    @Test
    void aSlowPurchaseIsSettledByItsOwnInstanceAlthoughAnotherHasLooked() {
        var claimed = world.claimed();
        world.purchasing.purchase(checkout -> {
            world.moveOn(Reconciling.DUE_AFTER);
            world.purchasing.find(_ -> new Seen.Processing());
            world.reconciler().look(claimed.id());
            return world.purchasing.charge(checkout);
        });

        world.purchases(LONG, LONG).buy(claimed);

        world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
    }

    /**
     * An instance that stood still before it could send is certain of itself only: another one may have sent the purchase
     * meanwhile, and its answer may be lost.
     */
    @ParameterizedTest
    @EnumSource(names = {"PURCHASING_UNAVAILABLE", "PRICE_CHANGED"})
    void aRefusalThatPurchasingDoesNotRememberUndoesNoClaimThatAnotherInstanceTookInHand(DeclineReason reason) {
        var claimed = world.claimed();
        world.purchasing.purchaseAgain(checkout -> {
            world.purchasing.charge(checkout);
            return new Settlement.Unknown();
        });
        world.purchasing.purchase(_ -> {
            world.moveOn(Reconciling.DUE_AFTER);
            world.reconciler().look(claimed.id());
            return new Settlement.Declined(reason);
        });

        var after = world.purchases(LONG, LONG).buy(claimed);

        assertThat(after.status()).isEqualTo(BasketStatus.CHECKING_OUT);
        assertThat(world.baskets.the(claimed).status()).isEqualTo(BasketStatus.CHECKING_OUT);
        world.moveOn(Reconciling.LONGEST);
        world.reconciler().look(claimed.id());
        world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.purchasing.charges()).hasSize(1);
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
