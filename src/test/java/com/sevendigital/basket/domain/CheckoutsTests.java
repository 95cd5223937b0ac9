package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.declined;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a basket remembers of its checkouts. */
class CheckoutsTests {

    private static final Settlement NOT_SENT = new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE);

    @Test
    void theRunningOneAndTenPastOnesAreRemembered() {
        var checkouts = checkedOut(12).checkouts();

        assertThat(checkouts.past()).hasSize(10);
        assertThat(checkouts.find(checkoutOf(checkouts, 24))).isPresent();
        assertThat(checkouts.find(checkoutOf(checkouts, 4))).isPresent();
        assertThat(checkouts.find(checkoutOf(checkouts, 2))).isEmpty();
    }

    @Test
    void pastOnesAreNewestFirstAndWithoutTheirLines() {
        var checkouts = checkedOut(3).checkouts();

        assertThat(checkouts.past()).extracting(past -> past.id().version()).containsExactly(4L, 2L);
        assertThat(checkouts.past()).extracting(Checkout::lines).containsOnly(List.of());
        assertThat(checkouts.current()).isNotNull().extracting(Checkout::lines).isEqualTo(List.of(track(1)));
    }

    @Test
    void aCheckoutIsFoundByTheVersionThatTheCustomerSaw() {
        var checkouts = checkedOut(2).checkouts();

        assertThat(checkouts.ofVersion(2)).map(Checkout::status).contains(CheckoutStatus.DECLINED);
        assertThat(checkouts.ofVersion(4)).isPresent();
        assertThat(checkouts.ofVersion(3)).isEmpty();
    }

    @Test
    void aCheckoutThatWasNeverSentIsFoundByItsIdOnly() {
        var checkouts = claimed(basketOf(track(1))).settle(NOT_SENT, NOW).checkouts();

        assertThat(checkouts.ofVersion(2)).isEmpty();
        assertThat(checkouts.find(checkoutOf(checkouts, 2))).isPresent();
    }

    @Test
    void aNewBasketHasNone() {
        assertThat(SampleBaskets.emptyBasket().checkouts()).isEqualTo(new Checkouts(null, List.of()));
    }

    private static Basket checkedOut(int times) {
        var basket = basketOf(track(1));
        for (var time = 0; time < times; time++) {
            basket = declined(basket);
        }
        return basket;
    }

    private static CheckoutId checkoutOf(Checkouts checkouts, long version) {
        var current = checkouts.current();
        assertThat(current).isNotNull();
        return new CheckoutId(current.id().basketId(), version);
    }
}
