package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Refusal;
import org.junit.jupiter.api.Test;

/** What a customer is shown who only asks what a checkout would cost. */
class CheckoutPreviewTests {

    private final Shop shop = new Shop();
    private final CheckoutService checkouts = shop.checkoutService;
    private final Basket basket = shop.keeps(basketOf(track(1), track(2)));

    CheckoutPreviewTests() {
        shop.catalogue.sells(track(1), track(2));
    }

    @Test
    void aPreviewShowsTodaysPricesAndChangesNothing() {
        shop.catalogue.sells(at("0.69", track(1)));

        var preview = checkouts.preview(basket.id(), asSeen(basket));

        assertThat(preview.total()).isEqualTo(pounds("1.68"));
        assertThat(preview.version()).isEqualTo(basket.version());
        assertThat(shop.has(basket.id())).isEqualTo(basket);
        assertThat(shop.purchasing.asked()).isEmpty();
    }

    @Test
    void aPreviewIsRefusedAsTheCheckoutWouldBeAndStoresNothing() {
        shop.catalogue.sells(at("1.29", track(1)));

        assertThatExceptionOfType(Refusal.PriceChanged.class)
                .isThrownBy(() -> checkouts.preview(basket.id(), asSeen(basket)))
                .satisfies(refused -> assertThat(refused.fresh().total()).isEqualTo(pounds("2.28")));

        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }
}
