package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.repository.InMemoryBaskets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others do to a basket between the reading and the writing of an add. */
class AddingRaceTests {

    @Test
    void aBatchHasAllThatWasAskedForWhoeverRemovesSomeOfItMeanwhile() {
        var shop = new Shop(Shop.UNHURRIED, new InMemoryBaskets() {
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public Change add(Basket seen, List<Addition> additions, Instant now) {
                remove(seen.id(), new Product.Track(1), now);
                return super.add(seen, additions, now);
            }
        });
        shop.catalogue.sells(track(2));
        var basket = shop.keeps(basketOf(track(1)));

        var after = shop.basketService
                .add(basket.id(), List.of(wanted(1), wanted(2)))
                .basket();

        assertThat(after.items().all()).extracting(Item::key).containsExactly("track-1", "track-2");
    }

    private static Selection wanted(int track) {
        return new Selection(new Product.Track(track), null);
    }
}
