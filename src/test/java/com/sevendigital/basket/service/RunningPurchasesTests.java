package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** Buying goes on when its request has to be answered. */
@Timeout(60)
class RunningPurchasesTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Reconciling world = new Reconciling();
    private final CountDownLatch answer = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        answer.countDown();
    }

    @Test
    void anOutcomeThatIsKnownInTimeIsAnswered() {
        var claimed = world.claimed();

        var after = world.purchases(LONG, LONG).buy(claimed);

        assertThat(after).isEqualTo(world.baskets.the(claimed));
        world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
    }

    @Test
    void aDeclinedPurchaseOpensTheBasketAgain() {
        var claimed = world.claimed();
        world.purchasing.purchase(_ -> new Settlement.Declined(DeclineReason.NO_CARD));

        assertThat(world.purchases(LONG, LONG).buy(claimed).status()).isEqualTo(BasketStatus.OPEN);
        world.isSettled(claimed, BasketStatus.OPEN, CheckoutStatus.DECLINED);
    }

    @Test
    void anUnknownOutcomeKeepsTheBasketClosedAndIsAskedForSoon() {
        var claimed = world.claimed();
        world.purchasing.purchase(_ -> new Settlement.Unknown());

        var after = world.purchases(LONG, LONG).buy(claimed);

        assertThat(after.status()).isEqualTo(BasketStatus.CHECKING_OUT);
        assertThat(checkout(after).status()).isEqualTo(CheckoutStatus.UNKNOWN);
        assertThat(after.version()).isEqualTo(claimed.version());
        assertThat(world.dueAt(claimed))
                .isBefore(Objects.requireNonNull(checkout(claimed).due()).at());
    }

    @Test
    void aSlowPurchaseIsAnsweredAsProcessingAndSettledLater() {
        var claimed = world.claimed();
        answersWhenLetGo();

        var after = world.purchases(SHORT, LONG).buy(claimed);
        assertThat(checkout(after).status()).isEqualTo(CheckoutStatus.PROCESSING);
        assertThat(world.baskets.the(claimed)).isEqualTo(claimed);
        answer.countDown();

        Awaitility.await()
                .untilAsserted(() -> world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED));
    }

    @Test
    void theTimeThatTheRequestHasTakenBeforeCountsAndDoesNotShortenThePurchase() {
        var claimed = world.claimed();
        answersWhenLetGo();
        var spent = new Exchange(Trace.begin(), TimeBudget.of(Duration.ZERO), new Timings());
        var running = world.purchases(Duration.ZERO, LONG);

        var after = spent.call(() -> running.buy(claimed));
        assertThat(checkout(after).status()).isEqualTo(CheckoutStatus.PROCESSING);
        answer.countDown();

        Awaitility.await()
                .untilAsserted(() -> world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED));
    }

    @Test
    void aPurchaseThatGoesOnKeepsTheTraceOfItsRequest() {
        var claimed = world.claimed();
        var seen = new CompletableFuture<String>();
        world.purchasing.purchase(checkout -> {
            seen.complete(Exchange.current().orElseThrow().trace().traceId() + " " + MDC.get("traceId"));
            return world.purchasing.charge(checkout);
        });
        var request = new Exchange(Trace.begin(), TimeBudget.of(LONG), new Timings());
        var running = world.purchases(Duration.ZERO, LONG);

        request.call(() -> running.buy(claimed));

        var id = request.trace().traceId();
        assertThat(seen.join()).isEqualTo(id + " " + id);
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsLeftToTheReconciler() {
        var claimed = world.claimed();
        world.purchasing.purchase(checkout -> {
            world.baskets.away(true);
            return world.purchasing.charge(checkout);
        });

        assertThat(world.purchases(LONG, LONG).buy(claimed)).isEqualTo(claimed);
        world.baskets.away(false);
        world.moveOn(Reconciling.DUE_AFTER);
        world.reconciler().look(claimed.id());

        world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.purchasing.charges()).hasSize(1);
    }

    private void answersWhenLetGo() {
        world.purchasing.purchase(checkout -> {
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return world.purchasing.charge(checkout);
        });
    }

    private static Checkout checkout(Basket basket) {
        return Objects.requireNonNull(basket.checkouts().current());
    }
}
