package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.GB;
import static com.sevendigital.basket.domain.SampleBaskets.MP3;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set of items in a basket. */
class ItemsTests {

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() {
        var items = items(track(1), release(2));

        assertThat(items.with(additions(release(2), track(1)))).isEqualTo(items);
    }

    @Test
    void theOrderIsThatOfAddingAndNotThatOfTheList() {
        var added = items(track(3), release(1), track(2)).all();

        assertThat(new Items(added.reversed()).all())
                .extracting(Item::key)
                .containsExactly("track-3", "release-1", "track-2");
    }

    @Test
    void whatWasAddedAtTheSameTimeIsInTheOrderOfItsKeys() {
        var together =
                Stream.of(track(2), track(1)).map(offer -> new Item(offer, NOW)).toList();

        assertThat(new Items(together).all()).extracting(Item::key).containsExactly("track-1", "track-2");
    }

    @Test
    void anotherPackageTakesThePlaceOfTheFirst() {
        var items = items(track(1), track(2));

        var changed = items.with(List.of(asked(in(FLAC, track(1)), NOW)));

        assertThat(changed.all()).extracting(item -> item.offer().packageId()).containsExactly(FLAC, MP3);
    }

    @Test
    void aSelectionIsInTheBasketWhenItsPackageIsTheOneThereOrAnyWillDo() {
        var items = items(track(1));

        assertThat(new Selection(new Product.Track(1), null).isIn(items)).isTrue();
        assertThat(new Selection(new Product.Track(1), MP3).isIn(items)).isTrue();
        assertThat(new Selection(new Product.Track(1), FLAC).isIn(items)).isFalse();
        assertThat(new Selection(new Product.Release(1), null).isIn(items)).isFalse();
    }

    @Test
    void oneHundredItemsFitAndNotOneMore() {
        var full = items(tracks(1, 101));

        assertThat(full.all()).hasSize(Items.MOST).hasSize(100);
        assertThat(full.with(additions(track(100)))).isEqualTo(full);
        assertThatExceptionOfType(Refusal.BasketFull.class).isThrownBy(() -> full.with(additions(track(101))));
    }

    @Test
    void theRoomIsReckonedInProductsAndNotInSelections() {
        var nearlyFull = items(tracks(1, 100));

        assertThatNoException()
                .isThrownBy(() -> nearlyFull.requireRoomFor(List.of(selection(100), selection(100), selection(1))));
        assertThatExceptionOfType(Refusal.BasketFull.class)
                .isThrownBy(() -> nearlyFull.requireRoomFor(List.of(selection(100), selection(101))));
    }

    @ParameterizedTest
    @MethodSource
    void aTrackCostsNothingBesideItsReleaseWhicheverCameFirst(Items items) {
        assertThat(items.charged()).extracting(Item::key).containsExactlyInAnyOrder("release-10", "track-2");
        assertThat(items.total(GB.currency())).isEqualTo(pounds("8.98"));
        assertThat(items.find(new Product.Track(1)).flatMap(items::coveredBy)).contains(new Product.Release(10));
        assertThat(items.find(new Product.Track(2)).flatMap(items::coveredBy)).isEmpty();
        assertThat(items.find(new Product.Release(10)).flatMap(items::coveredBy))
                .isEmpty();
    }

    static Stream<Items> aTrackCostsNothingBesideItsReleaseWhicheverCameFirst() {
        return Stream.of(
                items(track(1, 10), track(2, 20), release(10)), items(release(10), track(2, 20), track(1, 10)));
    }

    @Test
    void aTrackIsChargedAgainWhenItsReleaseLeaves() {
        var items = items(release(10), track(1, 10)).without(new Product.Release(10));

        assertThat(items.total(GB.currency())).isEqualTo(pounds("0.99"));
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Items.NONE.total(GB.currency())).isEqualTo(pounds("0.00"));
    }

    private static Selection selection(int trackId) {
        return new Selection(new Product.Track(trackId), null);
    }
}
