package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.MP3;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Selection;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How items come into a basket. */
class AddingItemsTests {

    private final Shop shop = new Shop();
    private final BasketService baskets = shop.basketService;

    @Test
    void anItemIsAddedAtTheCataloguesPriceInItsStandardPackage() {
        shop.catalogue.sells(in(FLAC, at("1.49", track(1))), at("0.89", track(1)));
        var basket = shop.keeps(emptyBasket());

        var change = baskets.add(basket.id(), List.of(wanted(1, null)));

        assertThat(change.added(new Product.Track(1))).isTrue();
        assertThat(change.basket().total()).isEqualTo(pounds("0.89"));
        assertThat(shop.has(basket.id())).isEqualTo(change.basket());
    }

    @Test
    void anotherPackageKeepsThePlaceOfTheItem() {
        shop.catalogue.sells(track(1), in(FLAC, track(1)));
        var basket = shop.keeps(basketOf(track(1), track(2)));
        shop.later(Duration.ofHours(1));

        var after = baskets.add(basket.id(), List.of(wanted(1, FLAC))).basket();

        assertThat(after.items().all())
                .extracting(item -> item.offer().packageId())
                .containsExactly(FLAC, MP3);
    }

    @Test
    void aBatchKeepsTheOrderOfTheRequest() {
        shop.catalogue.sells(track(3), release(7), track(1));
        var basket = shop.keeps(emptyBasket());
        var release = new Selection(new Product.Release(7), null);

        var after = baskets.add(basket.id(), List.of(wanted(3, null), release, wanted(1, null)))
                .basket();

        assertThat(after.items().all()).extracting(Item::key).containsExactly("track-3", "release-7", "track-1");
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void whatIsThereAlreadyNeedsNoCatalogue() {
        var basket = shop.keeps(basketOf(track(1)));

        var change = baskets.add(basket.id(), List.of(wanted(1, null), wanted(1, MP3)));

        assertThat(change.basket()).isEqualTo(basket);
        assertThat(change.added(new Product.Track(1))).isFalse();
        assertThat(shop.catalogue.asked()).isEmpty();
    }

    @Test
    void theCatalogueIsAskedOnlyForWhatIsMissing() {
        shop.catalogue.sells(track(2));
        var basket = shop.keeps(basketOf(track(1)));

        baskets.add(basket.id(), List.of(wanted(1, null), wanted(2, null)));

        assertThat(shop.catalogue.asked()).containsExactly(new Product.Track(2));
    }

    @Test
    void aRefusedBatchAddsNothingAndNamesEachBadSelectionByItsPlace() {
        shop.catalogue.sells(track(2), track(4));
        shop.catalogue.doesNotSell(new Product.Track(3), Listing.Reason.NOT_IN_TERRITORY);
        var basket = shop.keeps(basketOf(track(1)));
        var batch = List.of(wanted(1, null), wanted(2, null), wanted(3, null), wanted(4, FLAC), wanted(5, null));

        assertThatExceptionOfType(Refusal.SelectionsRefused.class)
                .isThrownBy(() -> baskets.add(basket.id(), batch))
                .satisfies(refused -> assertThat(refused.selected())
                        .containsExactly(
                                new Refusal.Selected(2, true, "track-3 is not sold in this country."),
                                new Refusal.Selected(3, true, "track-4 is not sold in package 9 in GB."),
                                new Refusal.Selected(4, false, "The catalogue does not know track-5.")));

        assertThat(shop.has(basket.id())).isEqualTo(basket);
    }

    @Test
    void aSelectionThatIsMadeTwiceCountsOnceAndKeepsTheOthersPlaces() {
        shop.catalogue.sells(track(1));
        var basket = shop.keeps(emptyBasket());
        var batch = List.of(wanted(1, null), wanted(1, null), wanted(2, null), wanted(2, null));

        assertThatExceptionOfType(Refusal.SelectionsRefused.class)
                .isThrownBy(() -> baskets.add(basket.id(), batch))
                .satisfies(refused -> assertThat(refused.selected())
                        .extracting(Refusal.Selected::index)
                        .containsExactly(2));
        assertThat(baskets.add(basket.id(), batch.subList(0, 2))
                        .basket()
                        .items()
                        .all())
                .hasSize(1);
    }

    @Test
    void aBatchThatDoesNotFitIsRefusedBeforeTheCatalogueIsAsked() {
        var basket = shop.keeps(basketOf(tracks(1, 100)));
        var batch = IntStream.of(100, 101).mapToObj(id -> wanted(id, null)).toList();

        assertThatExceptionOfType(Refusal.BasketFull.class).isThrownBy(() -> baskets.add(basket.id(), batch));
        assertThat(shop.catalogue.asked()).isEmpty();
    }

    @Test
    void nothingIsAddedToABasketThatIsNotOpenAndTheCatalogueIsNotAsked() {
        var basket = shop.keeps(claimed(basketOf(track(1))));

        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> baskets.add(basket.id(), List.of(wanted(2, null))));
        assertThat(shop.catalogue.asked()).isEmpty();
    }

    private static Selection wanted(int id, @Nullable Integer packageId) {
        return new Selection(new Product.Track(id), packageId);
    }
}
