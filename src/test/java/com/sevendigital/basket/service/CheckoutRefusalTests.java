package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Refusal;
import org.junit.jupiter.api.Test;

/** Which attempts to buy a basket are refused, and change nothing. */
class CheckoutRefusalTests {

    private final Shop shop = new Shop();
    private final CheckoutService checkouts = shop.checkoutService;
    private final Basket basket = shop.keeps(basketOf(track(1), track(2)));

    CheckoutRefusalTests() {
        shop.catalogue.sells(track(1), track(2));
    }

    @Test
    void onlyTheVersionThatTheCustomerSawIsBought() {
        assertThatExceptionOfType(Refusal.VersionMismatch.class)
                .isThrownBy(() -> checkouts.checkOut(
                        basket.id(),
                        new CheckoutAttempt(1, basket.total(), asSeen(basket).buyer(), null)));
        assertNothingHappened();
    }

    @Test
    void aBasketThatIsBoughtIsNotBoughtAtAnotherVersion() {
        checkouts.checkOut(basket.id(), asSeen(basket));

        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(shop.has(basket.id()))));
        assertThat(shop.purchasing.asked()).hasSize(1);
    }

    @Test
    void anEmptyBasketIsNotBought() {
        var empty = shop.keeps(emptyBasket());

        assertThatExceptionOfType(Refusal.BasketEmpty.class)
                .isThrownBy(() -> checkouts.checkOut(empty.id(), asSeen(empty)));
    }

    @Test
    void aTotalInAnotherCurrencyConfirmsNothing() {
        assertThatExceptionOfType(Refusal.CurrencyMismatch.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket, Money.parse("EUR 9.99"))));
        assertNothingHappened();
    }

    @Test
    void aBasketThatIsGoneOrExpiredIsNotBought() {
        shop.later(basket.lifetime());

        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)));
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> checkouts.checkOut(BasketId.random(), asSeen(basket)));
        assertNothingHappened();
    }

    private void assertNothingHappened() {
        assertThat(shop.purchasing.asked()).isEmpty();
        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }
}
