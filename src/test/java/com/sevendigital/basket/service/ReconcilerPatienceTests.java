package com.sevendigital.basket.service;

import static com.sevendigital.basket.service.Reconciling.LONGEST;
import static com.sevendigital.basket.service.Reconciling.PRODUCT;
import static com.sevendigital.basket.service.Reconciling.SHORTEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Many looks at a checkout of which nobody knows: it goes on, at growing intervals, and gives nothing away. */
class ReconcilerPatienceTests {

    private final Reconciling world = new Reconciling();
    private final CheckoutReconciler reconciler = world.reconciler();

    @Test
    void thePausesGrowWithTheLooksUpToTheirLimit() {
        var due = world.due();
        world.purchasing.find(_ -> new Seen.NoAnswer());

        var expected = SHORTEST;
        for (var look = 0; look < 30; look++) {
            reconciler.look(due.id());

            var pause = Duration.between(world.clock.instant(), world.dueAt(due));
            assertThat(pause).isBetween(expected.dividedBy(2), expected);
            expected = min(expected.multipliedBy(2), LONGEST);
            world.moveOn(pause);
        }
        assertThat(world.purchasing.questions()).hasSize(30);
    }

    @Test
    void aCheckoutThatStaysUnknownKeepsItsBasketClosed() {
        var due = world.due();
        world.purchasing.find(_ -> new Seen.NoAnswer());

        for (var look = 0; look < 50; look++) {
            reconciler.look(due.id());
            world.moveOn(Duration.ofDays(7));

            assertThatThrownBy(() -> world.baskets.remove(due.id(), PRODUCT, world.clock.instant()))
                    .isInstanceOf(Refusal.BasketNotOpen.class);
        }
        assertThat(world.baskets.unsettled(10)).hasSize(1);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
