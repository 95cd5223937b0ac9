package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a basket gets fresh prices. */
class BasketPriceTests {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void repricingMakesTheNextVersionOnlyWhenAPriceDiffers() {
        var basket = basketOf(track(1));

        assertThat(basket.reprice(items(track(1)), LATER)).isSameAs(basket);
        assertThat(basket.reprice(items(at("1.29", track(1))), LATER).total()).isEqualTo(pounds("1.29"));
        assertThat(basket.reprice(items(at("1.29", track(1))), LATER).version()).isEqualTo(3);
    }

    @Test
    void showingFreshPricesKeepsTheVersion() {
        var shown = basketOf(track(1)).pricedAt(items(at("1.29", track(1))), LATER);

        assertThat(shown.total()).isEqualTo(pounds("1.29"));
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.times().pricedAt()).isEqualTo(LATER);
    }
}
