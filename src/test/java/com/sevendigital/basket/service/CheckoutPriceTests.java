package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import org.junit.jupiter.api.Test;

/** What a checkout charges: today's prices, and never more than the customer confirmed. */
class CheckoutPriceTests {

    private final Shop shop = new Shop();
    private final CheckoutService checkouts = shop.checkoutService;
    private final Basket basket = shop.keeps(basketOf(track(1), track(2)));

    CheckoutPriceTests() {
        shop.catalogue.sells(track(1), track(2));
    }

    @Test
    void aHigherTotalIsRefusedAndTheFreshPricesAreStored() {
        shop.catalogue.sells(at("1.29", track(1)));

        assertThatExceptionOfType(Refusal.PriceChanged.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                .satisfies(refused -> assertThat(refused.fresh()).isEqualTo(shop.has(basket.id())));

        assertThat(shop.has(basket.id()).total()).isEqualTo(pounds("2.28"));
        assertThat(shop.has(basket.id()).version()).isEqualTo(3);
        assertThat(shop.purchasing.asked()).isEmpty();
    }

    @Test
    void theFreshTotalCanBeConfirmed() {
        shop.catalogue.sells(at("1.29", track(1)));
        assertThatExceptionOfType(Refusal.PriceChanged.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)));

        var answer = checkouts.checkOut(basket.id(), asSeen(shop.has(basket.id())));

        assertThat(answer.checkout().status()).isEqualTo(CheckoutStatus.COMPLETED);
        assertThat(answer.checkout().total()).isEqualTo(pounds("2.28"));
    }

    @Test
    void aHigherPriceWithinTheConfirmedTotalIsCharged() {
        shop.catalogue.sells(at("1.29", track(1)), at("0.69", track(2)));

        var answer = checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.checkout().total()).isEqualTo(pounds("1.98"));
        assertThat(answer.checkout().lines()).containsExactly(at("1.29", track(1)), at("0.69", track(2)));
    }

    @Test
    void aLowerPriceIsTheOneThatIsCharged() {
        shop.catalogue.sells(at("0.69", track(1)));

        var answer = checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.checkout().total()).isEqualTo(pounds("1.68"));
        assertThat(answer.checkout().confirmedTotal()).isEqualTo(pounds("1.98"));
        assertThat(shop.has(basket.id()).total()).isEqualTo(pounds("1.68"));
    }

    @Test
    void aConfirmedTotalThatWasTooLowAllAlongChangesNothing() {
        assertThatExceptionOfType(Refusal.PriceChanged.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket, pounds("1.97"))));

        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }

    @Test
    void linesThatAreNoLongerForSaleAreNamedAndNothingIsBought() {
        shop.catalogue.doesNotSell(new Product.Track(1), Listing.Reason.NOT_IN_TERRITORY);
        shop.catalogue.forgets(new Product.Track(2));

        assertThatExceptionOfType(Refusal.ItemsUnavailable.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                .satisfies(refused -> assertThat(refused.keys()).containsExactly("track-1", "track-2"));

        assertThat(shop.has(basket.id())).isEqualTo(basket);
        assertThat(shop.purchasing.asked()).isEmpty();
    }

    @Test
    void aLineWhosePackageIsNoLongerSoldIsUnavailable() {
        shop.catalogue.sells(in(FLAC, track(1)));

        assertThatExceptionOfType(Refusal.ItemsUnavailable.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                .satisfies(refused -> assertThat(refused.keys()).containsExactly("track-1"));
    }

    @Test
    void aCoveredTrackThatIsNoLongerForSaleDoesNotMatter() {
        shop.catalogue.sells(release(10));
        var covering = shop.keeps(basketOf(track(9, 10), release(10)));

        var answer = checkouts.checkOut(covering.id(), asSeen(covering));

        assertThat(answer.checkout().status()).isEqualTo(CheckoutStatus.COMPLETED);
        assertThat(answer.checkout().lines()).containsExactly(release(10));
    }

    @Test
    void withoutTheCatalogueNothingIsClaimed() {
        shop.catalogue.goesOut();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                .returns(Unavailable.Dependency.CATALOGUE, Unavailable::dependency);

        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }
}
