package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.CheckoutStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an alarm can see of checkouts that nobody settled. */
class ReconcilerMetricsTests {

    private final Reconciling world = new Reconciling();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReconcilerRounds rounds = new ReconcilerRounds(
            world.baskets,
            world.reconciler(),
            Reconciling.properties(Duration.ofMillis(50), 3, Duration.ofSeconds(1)),
            world.clock,
            meters);

    @AfterEach
    void stop() {
        rounds.destroy();
    }

    @Test
    void theMetricsTellHowManyCheckoutsAreNotSettledAndHowOldTheOldestIs() {
        assertThat(gauge("basket.checkouts.unsettled")).isZero();
        assertThat(gauge("basket.checkouts.unsettled.age")).isZero();
        world.purchasing.find(_ -> new Seen.NoAnswer());
        world.claimed();
        world.moveOn(Duration.ofMinutes(7));
        world.claimed();

        rounds.round();

        assertThat(gauge("basket.checkouts.unsettled")).isEqualTo(2);
        assertThat(gauge("basket.checkouts.unsettled.age")).isEqualTo(420);
        world.moveOn(Duration.ofMinutes(3));
        assertThat(gauge("basket.checkouts.unsettled.age")).isEqualTo(600);
    }

    @Test
    void theMetricsForgetWhatIsSettled() {
        var due = world.due();
        rounds.round();
        Awaitility.await().until(() -> world.baskets.checkoutOf(due).status() == CheckoutStatus.COMPLETED);

        rounds.round();

        assertThat(gauge("basket.checkouts.unsettled")).isZero();
        assertThat(gauge("basket.checkouts.unsettled.age")).isZero();
    }

    @Test
    void aTableThatIsAwayLeavesThemAsTheyWere() {
        world.claimed();
        rounds.round();
        world.moveOn(Duration.ofSeconds(3));
        world.baskets.away(true);

        rounds.round();

        assertThat(gauge("basket.checkouts.unsettled")).isEqualTo(1);
        assertThat(gauge("basket.checkouts.unsettled.age")).isEqualTo(3);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
