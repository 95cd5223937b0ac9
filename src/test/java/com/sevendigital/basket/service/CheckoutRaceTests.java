package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.Together;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Unavailable;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checkouts that race each other, other changes, and the clock. */
class CheckoutRaceTests {

    private final RacedBaskets baskets = new RacedBaskets();
    private final Shop shop = new Shop(Shop.UNHURRIED, baskets);
    private final Basket basket = shop.keeps(basketOf(track(1)));

    CheckoutRaceTests() {
        shop.catalogue.sells(track(1), track(2));
    }

    @Test
    void twentyCheckoutsAtOnceAreOnePurchase() {
        var attempts = IntStream.range(0, 20)
                .<Callable<CheckoutAnswer>>mapToObj(
                        _ -> () -> shop.checkoutService.checkOut(basket.id(), asSeen(basket)))
                .toList();

        var answers = Together.all(CheckoutAnswer.class, attempts);

        assertThat(shop.purchasing.asked()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.checkout().id())
                .containsOnly(answers.getFirst().checkout().id());
        assertThat(shop.has(basket.id()).status()).isEqualTo(BasketStatus.ORDERED);
    }

    @Test
    void anItemAddedAfterThePricingIsNotBoughtUnseen() {
        baskets.beforeReplace(() -> baskets.add(basket, additions(track(2)), shop.now()));

        assertThatExceptionOfType(Refusal.VersionMismatch.class)
                .isThrownBy(() -> shop.checkoutService.checkOut(basket.id(), asSeen(basket)));

        assertThat(shop.purchasing.asked()).isEmpty();
    }

    @Test
    void aBasketDeletedAfterThePricingIsNotBought() {
        baskets.beforeReplace(() -> baskets.delete(basket.id()));

        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> shop.checkoutService.checkOut(basket.id(), asSeen(basket)));

        assertThat(shop.purchasing.asked()).isEmpty();
    }

    @Test
    void aClaimThatAnotherMadeAndUndidMeanwhileMayBeTriedAgain() {
        var notSent = new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE);
        baskets.beforeReplace(() -> {
            baskets.replace(basket, claimed(basket));
            baskets.replace(claimed(basket), claimed(basket).settle(notSent, shop.now()));
        });

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> shop.checkoutService.checkOut(basket.id(), asSeen(basket)))
                .returns(Unavailable.Dependency.PURCHASING, Unavailable::dependency);

        assertThat(shop.checkoutService.checkOut(basket.id(), asSeen(basket)).replayed())
                .isFalse();
    }

    @Test
    void freshPricesAreNotStoredOverAnothersChange() {
        shop.catalogue.sells(at("1.29", track(1)));
        baskets.beforeReplace(() -> baskets.add(basket, additions(track(2)), shop.now()));

        assertThatExceptionOfType(Refusal.VersionMismatch.class)
                .isThrownBy(() -> shop.checkoutService.checkOut(basket.id(), asSeen(basket)));

        assertThat(shop.has(basket.id()).version()).isEqualTo(3);
    }
}
