package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One look at a checkout that nobody settled. */
class CheckoutReconcilerTests {

    private final Reconciling world = new Reconciling();
    private final CheckoutReconciler reconciler = world.reconciler();

    @Test
    void aPurchaseThatPurchasingKnowsIsSettledAndNotSentAgain() {
        var due = world.due();
        world.purchasing.charge(Objects.requireNonNull(due.checkouts().current()));

        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.baskets.checkoutOf(due).purchaseId()).isEqualTo("P-2");
        assertThat(world.purchasing.purchases()).isEmpty();
        assertThat(world.purchasing.charges()).hasSize(1);
    }

    @Test
    void aPurchaseThatPurchasingDeclinedOpensTheBasketAgain() {
        var due = world.due();
        world.purchasing.find(_ -> new Seen.Settled(new Settlement.Declined(DeclineReason.CARD_EXPIRED)));

        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.OPEN, CheckoutStatus.DECLINED);
        assertThat(world.baskets.checkoutOf(due).reason()).isEqualTo(DeclineReason.CARD_EXPIRED);
        assertThat(world.baskets.the(due).items()).isEqualTo(due.items());
        assertThat(world.purchasing.purchases()).isEmpty();
    }

    @Test
    void aPurchaseThatIsBeingWorkedOnIsLeftAndLookedAtLater() {
        var due = world.due();
        world.purchasing.find(_ -> new Seen.Processing());

        reconciler.look(due.id());

        world.isLeft(due);
        assertThat(world.purchasing.purchases()).isEmpty();
    }

    @Test
    void aPurchaseThatNobodyAnswersForIsLeftAndLookedAtLater() {
        var due = world.due();
        world.purchasing.find(_ -> new Seen.NoAnswer());

        reconciler.look(due.id());

        world.isLeft(due);
        assertThat(world.purchasing.purchases()).isEmpty();
    }

    @Test
    void aPurchaseThatWasNeverSeenIsSentAgainUnderTheSameKey() {
        var due = world.due();

        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        var key = world.baskets.checkoutOf(due).id();
        assertThat(world.purchasing.purchases()).containsExactly(key);
        assertThat(world.purchasing.charges()).containsExactly(key);
    }

    @ParameterizedTest
    @EnumSource(names = {"PURCHASE_REFUSED", "PAYMENT_DECLINED", "PRICE_CHANGED"})
    void aPurchaseThatIsSentAgainAndRefusedOpensTheBasketAgain(DeclineReason reason) {
        var due = world.due();
        world.purchasing.purchaseAgain(_ -> new Settlement.Declined(reason));

        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.OPEN, CheckoutStatus.DECLINED);
        assertThat(world.baskets.checkoutOf(due).reason()).isEqualTo(reason);
        assertThat(world.purchasing.charges()).isEmpty();
    }

    @Test
    void aPurchaseThatCannotBeSentAgainIsLeftAndLookedAtLater() {
        var due = world.due();
        world.purchasing.purchaseAgain(_ -> new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE));

        reconciler.look(due.id());

        world.isLeft(due);
    }

    @Test
    void aPurchaseThatIsSentAgainAndLostIsFoundByTheNextLook() {
        var due = world.due();
        world.purchasing.purchaseAgain(checkout -> {
            world.purchasing.charge(checkout);
            return new Settlement.Unknown();
        });

        reconciler.look(due.id());
        assertThat(world.baskets.checkoutOf(due).status()).isEqualTo(CheckoutStatus.UNKNOWN);
        assertThat(world.baskets.the(due).status()).isEqualTo(BasketStatus.CHECKING_OUT);
        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
        assertThat(world.purchasing.charges()).hasSize(1);
    }

    @Test
    void aBasketThatIsSettledOrGoneIsNotAskedFor() {
        var due = world.due();
        reconciler.look(due.id());
        reconciler.look(due.id());
        reconciler.look(BasketId.random());

        assertThat(world.purchasing.questions()).hasSize(1);
    }

    @Test
    void aTableThatIsAwayIsSurvived() {
        var due = world.due();
        world.baskets.away(true);
        reconciler.look(due.id());
        world.baskets.away(false);
        assertThat(world.purchasing.questions()).isEmpty();

        reconciler.look(due.id());

        world.isSettled(due, BasketStatus.ORDERED, CheckoutStatus.COMPLETED);
    }
}
