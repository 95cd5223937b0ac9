package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.GB;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.domain.Unavailable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers do with their baskets. */
class BasketServiceTests {

    private final Shop shop = new Shop();
    private final BasketService baskets = shop.basketService;

    @Test
    void aNewBasketIsPricedInTheCurrencyOfItsCountry() {
        var basket = baskets.create("GB");

        assertThat(basket.territory()).isEqualTo(GB);
        assertThat(baskets.get(basket.id())).isEqualTo(basket);
    }

    @Test
    void noBasketIsMadeWhereTheStoreDoesNotSell() {
        assertThatExceptionOfType(Refusal.TerritoryNotServed.class).isThrownBy(() -> baskets.create("AQ"));
    }

    @Test
    void aBasketThatIsGoneOrExpiredIsNotShown() {
        var basket = shop.keeps(emptyBasket());
        shop.later(basket.lifetime());

        assertThatExceptionOfType(Refusal.BasketExpired.class).isThrownBy(() -> baskets.get(basket.id()));
        assertThatExceptionOfType(Refusal.BasketNotFound.class).isThrownBy(() -> baskets.get(BasketId.random()));
    }

    @Test
    void removingEmptyingAndDeletingNeedNoCatalogue() {
        shop.catalogue.goesOut();
        var basket = shop.keeps(basketOf(track(1), track(2)));

        assertThat(baskets.remove(basket.id(), new Product.Track(1)).version()).isEqualTo(3);
        assertThat(baskets.empty(basket.id(), 3L).items().all()).isEmpty();
        baskets.delete(basket.id());

        assertThat(shop.baskets.find(basket.id())).isEmpty();
    }

    @Test
    void withoutTheCatalogueNothingIsAdded() {
        shop.catalogue.goesOut();
        var basket = shop.keeps(emptyBasket());
        var wanted = List.of(new Selection(new Product.Track(1), null));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> baskets.add(basket.id(), wanted))
                .returns(Unavailable.Dependency.CATALOGUE, Unavailable::dependency);

        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }
}
