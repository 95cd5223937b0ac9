package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.ChangeNotes.Noted;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import org.junit.jupiter.api.Test;

/** A look at what everything in a basket costs now. */
class PriceRefreshTests {

    private static final Product SECOND = new Product.Track(2);

    private final Shop shop = new Shop();

    @Test
    void whatIsDifferentIsKeptInOneChange() {
        var basket = shop.keeps(basketOf(track(1), track(2)));
        shop.catalogue.sells(at("1.29", track(1)), track(2));

        var fresh = shop.priceService.refresh(basket.id());

        assertThat(fresh.version()).isEqualTo(basket.version() + 1);
        assertThat(fresh.total()).isEqualTo(pounds("2.28"));
        assertThat(shop.has(basket.id())).isEqualTo(fresh);
        assertThat(fresh.changesSince(basket.version()).notes())
                .containsExactly(new Noted(3, new ChangeNote.Repriced("track-1", pounds("0.99"), pounds("1.29"))));
    }

    @Test
    void nothingChangesWhenNothingIsDifferent() {
        var basket = shop.keeps(basketOf(track(1)));
        shop.catalogue.sells(track(1));

        assertThat(shop.priceService.refresh(basket.id())).isEqualTo(basket);
    }

    @Test
    void whatIsNoLongerForSaleCostsNothingAndBlocksTheCheckoutUntilItIsRemoved() {
        var basket = shop.keeps(basketOf(track(1), track(2)));
        shop.catalogue.sells(track(1));
        shop.catalogue.doesNotSell(SECOND, Listing.Reason.NOT_IN_TERRITORY);

        var marked = shop.priceService.refresh(basket.id());

        assertThat(marked.items().unavailable())
                .extracting(Item::unavailable)
                .containsExactly(Listing.Reason.NOT_IN_TERRITORY);
        assertThat(marked.total()).isEqualTo(pounds("0.99"));
        assertThatExceptionOfType(Refusal.ItemsUnavailable.class)
                .isThrownBy(() -> shop.checkoutService.checkOut(basket.id(), Shop.asSeen(marked)))
                .satisfies(refused -> assertThat(refused.keys()).containsExactly("track-2"));
        var rest = shop.basketService.remove(basket.id(), SECOND);
        assertThat(shop.checkoutService
                        .checkOut(basket.id(), Shop.asSeen(rest))
                        .checkout()
                        .total())
                .isEqualTo(pounds("0.99"));
    }

    @Test
    void whatIsForSaleAgainIsOrdinaryAgain() {
        var basket = shop.keeps(basketOf(track(2)));
        var marked = shop.priceService.refresh(basket.id());
        shop.catalogue.sells(track(2));

        var restored = shop.priceService.refresh(basket.id());

        assertThat(marked.items().unavailable())
                .extracting(Item::unavailable)
                .containsExactly(Listing.Reason.NOT_IN_CATALOGUE);
        assertThat(restored.items()).isEqualTo(basket.items());
        assertThat(restored.changesSince(marked.version()).notes())
                .containsExactly(new Noted(4, new ChangeNote.Restored("track-2")));
    }

    @Test
    void aTrackThatOnlyItsReleaseSellsIsFineBesideItAndNotWithoutIt() {
        var basket = shop.keeps(basketOf(track(1, 10), release(10)));
        shop.catalogue.sells(release(10));
        shop.catalogue.doesNotSell(new Product.Track(1), Listing.Reason.NOT_SEPARATELY);

        assertThat(shop.priceService.refresh(basket.id())).isEqualTo(basket);
        shop.basketService.remove(basket.id(), new Product.Release(10));
        assertThat(shop.priceService.refresh(basket.id()).items().unavailable())
                .extracting(Item::key)
                .containsExactly("track-1");
    }

    @Test
    void aReleaseThatIsNoLongerForSaleCoversNothing() {
        var basket = shop.keeps(basketOf(track(1, 10), release(10)));
        shop.catalogue.sells(track(1, 10));

        var marked = shop.priceService.refresh(basket.id());

        assertThat(marked.items().unavailable()).extracting(Item::key).containsExactly("release-10");
        assertThat(marked.total()).isEqualTo(pounds("0.99"));
    }

    @Test
    void aBasketThatTakesNoChangesIsNotPriced() {
        var basket = shop.keeps(claimed(basketOf(track(1))));

        assertThatExceptionOfType(Refusal.BasketNotOpen.class).isThrownBy(() -> shop.priceService.refresh(basket.id()));
        assertThat(shop.catalogue.asked()).isEmpty();
    }

    @Test
    void whileTheCatalogueIsAwayNothingChanges() {
        var basket = shop.keeps(basketOf(track(1)));
        shop.catalogue.goesOut();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> shop.priceService.refresh(basket.id()));
        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }

    @Test
    void whatIsAddedMeanwhileIsPricedToo() {
        var baskets = new RacedBaskets();
        var raced = new Shop(Shop.UNHURRIED, baskets);
        var basket = raced.keeps(basketOf(track(1)));
        raced.catalogue.sells(at("1.29", track(1)), at("1.29", track(2)));
        baskets.beforeReplace(() -> baskets.add(basket, additions(track(2)), raced.now()));

        assertThat(raced.priceService.refresh(basket.id()).total()).isEqualTo(pounds("2.58"));
    }
}
