package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.CheckoutStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An instance that stops in the middle of purchases. */
@Timeout(60)
class RunningPurchasesStopTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Reconciling world = new Reconciling();
    private final CountDownLatch answer = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        answer.countDown();
    }

    @Test
    void anInstanceThatStopsWaitsForItsPurchasesAndBeginsNoOther() throws InterruptedException {
        var claimed = world.claimed();
        answersWhenLetGo();
        var running = world.purchases(SHORT, LONG);
        running.buy(claimed);
        var stopping = Thread.ofVirtual().start(() -> stop(running));
        Awaitility.await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(world.baskets.the(claimed)).isEqualTo(claimed);

        answer.countDown();
        stopping.join();

        world.isSettled(claimed, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        var tooLate = world.claimed();
        assertThat(running.buy(tooLate)).as("left to be found by its due time").isEqualTo(tooLate);
        assertThat(world.purchasing.purchases()).hasSize(1);
    }

    @Test
    void anInstanceThatStopsDoesNotWaitForeverAndLeavesTheRestToTheReconciler() {
        var claimed = world.claimed();
        answersWhenLetGo();
        var running = world.purchases(SHORT, SHORT);
        running.buy(claimed);

        stop(running);

        assertThat(world.baskets.the(claimed)).isEqualTo(claimed);
        assertThat(world.baskets.unsettled(10)).hasSize(1);
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

    private static void stop(RunningPurchases running) {
        try {
            running.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
