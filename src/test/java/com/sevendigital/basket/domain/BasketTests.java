package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.GB;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.ordered;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes a basket, and what it refuses. */
class BasketTests {

    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Product TRACK = new Product.Track(1);

    @Test
    void aNewBasketIsOpenAndEmptyAtVersionOne() {
        var basket = Basket.create(BasketId.random(), GB, null, NOW);

        assertThat(basket.status()).isEqualTo(BasketStatus.OPEN);
        assertThat(basket.items()).isEqualTo(Items.NONE);
        assertThat(basket.version()).isEqualTo(1);
        assertThat(basket.total()).isEqualTo(pounds("0"));
    }

    @Test
    void addingMakesTheNextVersionHoweverManyItemsItAdds() {
        var basket = emptyBasket().add(additions(track(1), track(2)), LATER);

        assertThat(basket.version()).isEqualTo(2);
        assertThat(basket.items().all()).extracting(Item::key).containsExactly("track-1", "track-2");
        assertThat(basket.times().updatedAt()).isEqualTo(LATER);
        assertThat(basket.times().pricedAt()).isEqualTo(LATER);
        assertThat(basket.times().createdAt()).isEqualTo(NOW);
    }

    @Test
    void addingWhatIsThereChangesNothing() {
        var basket = basketOf(track(1));

        assertThat(basket.add(additions(track(1)), LATER)).isSameAs(basket);
    }

    @Test
    void anotherPackageIsAChange() {
        var basket = basketOf(track(1)).add(List.of(asked(in(FLAC, track(1)), NOW)), LATER);

        assertThat(basket.version()).isEqualTo(3);
        assertThat(basket.items().all())
                .extracting(item -> item.offer().packageId())
                .containsExactly(FLAC);
    }

    @Test
    void removingMakesTheNextVersionAndLeavesThePricesTime() {
        var basket = basketOf(track(1), track(2)).remove(TRACK, LATER);

        assertThat(basket.version()).isEqualTo(3);
        assertThat(basket.items().all()).extracting(Item::key).containsExactly("track-2");
        assertThat(basket.times().updatedAt()).isEqualTo(LATER);
        assertThat(basket.times().pricedAt()).isEqualTo(NOW);
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        var basket = basketOf(track(2));

        assertThat(basket.remove(TRACK, LATER)).isSameAs(basket);
    }

    @Test
    void emptyingRemovesAllItemsInOneVersion() {
        var basket = basketOf(track(1), track(2));

        assertThat(basket.empty(null, LATER)).isEqualTo(basket.empty(2L, LATER));
        assertThat(basket.empty(2L, LATER).items()).isEqualTo(Items.NONE);
        assertThat(basket.empty(2L, LATER).version()).isEqualTo(3);
    }

    @Test
    void emptyingAnEmptyBasketChangesNothing() {
        var basket = emptyBasket();

        assertThat(basket.empty(null, LATER)).isSameAs(basket);
    }

    @Test
    void emptyingRefusesAVersionThatTheCallerHasNotSeen() {
        assertThatExceptionOfType(Refusal.VersionMismatch.class)
                .isThrownBy(() -> basketOf(track(1)).empty(1L, LATER))
                .withMessageContaining("version 2");
    }

    @Test
    void aFullBasketTakesNoMore() {
        assertThatExceptionOfType(Refusal.BasketFull.class)
                .isThrownBy(() -> basketOf(tracks(1, 101)).add(additions(track(101)), LATER));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aBasketThatIsNotOpenRefusesEachChange(Consumer<Basket> change) {
        var basket = basketOf(track(1));

        assertThatExceptionOfType(Refusal.BasketNotOpen.class).isThrownBy(() -> change.accept(claimed(basket)));
        assertThatExceptionOfType(Refusal.BasketNotOpen.class).isThrownBy(() -> change.accept(ordered(basket)));
    }

    static Stream<Named<Consumer<Basket>>> changes() {
        return Stream.of(
                Named.of("add", basket -> basket.add(additions(track(2)), LATER)),
                Named.of("add what is there", basket -> basket.add(additions(track(1)), LATER)),
                Named.of("remove", basket -> basket.remove(TRACK, LATER)),
                Named.of("empty", basket -> basket.empty(null, LATER)),
                Named.of("reprice", basket -> basket.reprice(items(at("1.29", track(1))), LATER)),
                Named.of("claim", SampleBaskets::claimed));
    }
}
