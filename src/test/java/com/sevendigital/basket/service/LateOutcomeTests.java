package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Purchases whose outcome comes late, or from somebody else. */
class LateOutcomeTests {

    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final RacedBaskets baskets = new RacedBaskets();
    private final Shop shop = new Shop(Shop.UNHURRIED, baskets);
    private final Shop hurried = new Shop(AT_ONCE, baskets);
    private final Basket basket = shop.keeps(basketOf(track(1)));

    LateOutcomeTests() {
        shop.catalogue.sells(track(1), track(2));
        hurried.catalogue.sells(track(1), track(2));
    }

    @Test
    void anOutcomeThatComesLateIsAnsweredAsPendingAndSettledAfterwards() {
        var held = hurried.purchasing.holds();

        var answer = hurried.checkoutService.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.checkout().status()).isEqualTo(CheckoutStatus.PROCESSING);
        assertThat(hurried.has(basket.id()).status()).isEqualTo(BasketStatus.CHECKING_OUT);
        held.countDown();
        await().untilAsserted(
                        () -> assertThat(hurried.has(basket.id()).status()).isEqualTo(BasketStatus.ORDERED));
        assertThat(hurried.checkoutService.get(answer.checkout().id()).status()).isEqualTo(CheckoutStatus.COMPLETED);
    }

    @Test
    void aSecondRequestWhileThePurchaseIsRunningIsAnsweredWithThatOne() {
        var held = hurried.purchasing.holds();
        var first = hurried.checkoutService.checkOut(basket.id(), asSeen(basket));

        var second = hurried.checkoutService.checkOut(basket.id(), asSeen(basket));

        assertThat(second).isEqualTo(new CheckoutAnswer(first.checkout(), true));
        assertThat(hurried.purchasing.asked()).hasSize(1);
        held.countDown();
    }

    @Test
    void anOutcomeThatCannotBeStoredLeavesTheCheckoutToBeSettledLater() {
        var held = hurried.purchasing.holds();
        var answer = hurried.checkoutService.checkOut(basket.id(), asSeen(basket));
        var stored = new AtomicReference<>(false);
        baskets.beforeReplace(() -> {
            stored.set(true);
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        });

        held.countDown();

        await().until(stored::get);
        assertThat(hurried.checkoutService.get(answer.checkout().id()).status()).isEqualTo(CheckoutStatus.PROCESSING);
        assertThat(hurried.has(basket.id()).checkouts().current())
                .isNotNull()
                .satisfies(checkout -> assertThat(checkout.due()).isNotNull());
    }

    @Test
    void anOutcomeThatAnotherStoredFirstIsTheOneThatIsAnswered() {
        shop.purchasing.answers(new Settlement.Unknown());
        baskets.beforeReplace(() -> {});
        baskets.beforeReplace(() -> {
            var claimed = shop.has(basket.id());
            baskets.replace(claimed, claimed.settle(new Settlement.Completed("purchase-7"), shop.now()));
        });

        var answer = shop.checkoutService.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.checkout().purchaseId()).isEqualTo("purchase-7");
        assertThat(shop.has(basket.id()).status()).isEqualTo(BasketStatus.ORDERED);
    }
}
