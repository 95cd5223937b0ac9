package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.declined;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.ordered;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.terms;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Until when a basket is kept. */
class BasketExpiryTests {

    private static final Instant LATER = NOW.plus(Duration.ofDays(29));
    private static final Duration ALL_TIME = Duration.ofDays(36_500);

    @Test
    void aGuestsBasketIsKeptForThirtyDays() {
        assertThat(emptyBasket().times().expiresAt()).isEqualTo(daysAfter(NOW, 30));
    }

    @ParameterizedTest
    @MethodSource
    void eachChangeBeginsTheTimeAnew(Function<Basket, Basket> change) {
        var guests = basketOf(track(1));

        assertThat(change.apply(guests).times().expiresAt()).isEqualTo(daysAfter(LATER, 30));
        assertThat(change.apply(ownedBy("user-1", guests)).times().expiresAt()).isEqualTo(daysAfter(LATER, 90));
    }

    static Stream<Named<Function<Basket, Basket>>> eachChangeBeginsTheTimeAnew() {
        return Stream.of(
                Named.of("add", basket -> basket.add(additions(track(2)), LATER)),
                Named.of("remove", basket -> basket.remove(new Product.Track(1), LATER)),
                Named.of("empty", basket -> basket.empty(null, LATER)),
                Named.of("reprice", basket -> basket.reprice(items(track(1, 2)), LATER)),
                Named.of(
                        "decline",
                        basket -> claimed(basket).settle(new Settlement.Declined(DeclineReason.NO_CARD), LATER)));
    }

    @Test
    void theExpiryIsInWholeSecondsSinceTheTableKnowsNoOthers() {
        assertThat(expiry(emptyBasket())).isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
    }

    @Test
    void anOrderedBasketStaysReadableForNinetyDays() {
        assertThat(ordered(basketOf(track(1))).times().expiresAt()).isEqualTo(daysAfter(NOW, 90));
    }

    @Test
    void aBasketWithAnUnsettledCheckoutNeverExpires() {
        var claimed = claimed(basketOf(track(1)));
        var unknown = claimed.settle(new Settlement.Unknown(), NOW);

        assertThat(claimed.times().expiresAt()).isNull();
        assertThat(unknown.times().expiresAt()).isNull();
        assertThatNoException().isThrownBy(() -> unknown.requireNotExpired(NOW.plus(ALL_TIME)));
    }

    @Test
    void aBasketIsGoneFromTheMomentOfItsExpiryOn() {
        var basket = basketOf(track(1));
        var expiry = expiry(basket);

        assertThatNoException().isThrownBy(() -> basket.requireOpen(expiry.minusNanos(1)));
        assertThatExceptionOfType(Refusal.BasketExpired.class).isThrownBy(() -> basket.requireNotExpired(expiry));
        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> basket.add(additions(track(1)), expiry));
        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> basket.remove(new Product.Track(1), expiry));
        assertThatExceptionOfType(Refusal.BasketExpired.class).isThrownBy(() -> basket.empty(null, expiry));
        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> basket.claim(basket.items(), terms(basket, "claim-1"), expiry));
    }

    @Test
    void anOrderedBasketThatExpiredIsSaidToBeExpired() {
        var basket = ordered(basketOf(track(1)));

        assertThatExceptionOfType(Refusal.BasketExpired.class).isThrownBy(() -> basket.requireOpen(expiry(basket)));
    }

    @Test
    void showingFreshPricesLeavesTheExpiry() {
        var basket = declined(basketOf(track(1)));

        assertThat(basket.pricedAt(basket.items(), LATER).times().expiresAt()).isEqualTo(expiry(basket));
    }

    private static Instant expiry(Basket basket) {
        return Objects.requireNonNull(basket.times().expiresAt());
    }

    private static Instant daysAfter(Instant change, int days) {
        return change.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }
}
