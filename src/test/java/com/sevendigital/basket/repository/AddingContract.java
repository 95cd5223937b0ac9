package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How items are added. */
interface AddingContract {

    Instant LATER = NOW.plus(Duration.ofDays(1));

    BasketRepository baskets();

    private Basket kept(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    @Test
    default void addingIsWhatTheDomainSays() {
        var basket = kept(basketOf(track(1)));

        var change = baskets().add(basket, additions(track(1), track(2), track(3)), LATER);

        assertThat(change.basket()).isEqualTo(basket.add(additions(track(1), track(2), track(3)), LATER));
        assertThat(baskets().find(basket.id())).contains(change.basket());
        assertThat(change.added(new Product.Track(1))).isFalse();
        assertThat(change.added(new Product.Track(2))).isTrue();
    }

    @Test
    default void addingWhatAnotherAddedMeanwhileChangesNothing() {
        var seen = kept(emptyBasket());
        var first = baskets().add(seen, additions(track(1)), LATER).basket();

        var second = baskets().add(seen, additions(at("1.29", track(1))), LATER.plusSeconds(1));

        assertThat(second.basket()).isEqualTo(first);
        assertThat(second.added(new Product.Track(1))).isFalse();
    }

    @Test
    default void aBatchAddsWhatOthersHaveNotAddedMeanwhile() {
        var seen = kept(emptyBasket());
        var first = baskets().add(seen, additions(track(1)), LATER).basket();

        var second = baskets()
                .add(seen, additions(at("1.29", track(1)), track(2)), LATER.plusSeconds(1))
                .basket();

        assertThat(second.version()).isEqualTo(3);
        assertThat(second.items().find(new Product.Track(1)))
                .isEqualTo(first.items().find(new Product.Track(1)));
        assertThat(second.items().find(new Product.Track(2))).isPresent();
    }

    @Test
    default void theHundredthItemFitsAndNotOneMore() {
        var basket = kept(basketOf(tracks(1, 100)));
        var full = baskets().add(basket, additions(track(100)), LATER).basket();

        assertThatExceptionOfType(Refusal.BasketFull.class)
                .isThrownBy(() -> baskets().add(basket, additions(track(101)), LATER));
        assertThatExceptionOfType(Refusal.BasketFull.class)
                .isThrownBy(() -> baskets().add(basket, additions(track(100), track(101)), LATER));

        assertThat(baskets().find(basket.id())).contains(full);
    }

    @Test
    default void aBatchOfFiftyIsAddedInOneWrite() {
        var basket = kept(emptyBasket());
        var flac = Stream.of(tracks(1, 51))
                .map(offer -> asked(in(FLAC, offer), NOW))
                .toList();

        assertThat(baskets().add(basket, flac, LATER).basket().items().all()).hasSize(50);
    }

    @Test
    default void nothingIsAddedToABasketThatIsNotOpenAnyMore() {
        var seen = kept(basketOf(track(1)));
        baskets().replace(seen, claimed(seen));

        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> baskets().add(seen, additions(track(2)), LATER));
        assertThat(baskets().find(seen.id())).contains(claimed(seen));
    }

    @Test
    default void nothingIsAddedToABasketThatHasExpired() {
        var basket = kept(emptyBasket());

        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> baskets().add(basket, additions(track(1)), NOW.plus(basket.lifetime())));
        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void addingNeverBringsBackADeletedBasket() {
        var basket = kept(emptyBasket());
        baskets().delete(basket.id());

        for (List<Addition> wanted : List.of(additions(track(1)), List.of(asked(track(1), NOW)))) {
            assertThatExceptionOfType(Refusal.BasketNotFound.class)
                    .isThrownBy(() -> baskets().add(basket, wanted, LATER));
        }
        assertThat(baskets().find(basket.id())).isEmpty();
    }
}
