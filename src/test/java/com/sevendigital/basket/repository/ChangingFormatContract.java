package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an item gets another format. */
interface ChangingFormatContract {

    Instant LATER = NOW.plus(Duration.ofDays(1));

    BasketRepository baskets();

    private Basket kept(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    @Test
    default void anotherPackageChangesTheFormatAndKeepsThePlace() {
        var basket = kept(basketOf(track(1), track(2)));

        var flac = List.of(asked(in(FLAC, track(1)), NOW));
        var changed = baskets().add(basket, flac, LATER).basket();

        assertThat(changed).isEqualTo(basket.add(flac, LATER));
        assertThat(changed.items().all()).extracting(Item::key).containsExactly("track-1", "track-2");
        assertThat(changed.items().all())
                .extracting(item -> item.offer().packageId())
                .startsWith(FLAC);
    }

    @Test
    default void theSamePackageAgainIsNoChange() {
        var seen = kept(emptyBasket());
        var flac = List.of(asked(in(FLAC, track(1)), NOW));
        var first = baskets().add(seen, flac, LATER).basket();

        assertThat(baskets().add(seen, flac, LATER.plusSeconds(1)).basket()).isEqualTo(first);
        assertThat(baskets().add(first, flac, LATER.plusSeconds(1)).basket()).isEqualTo(first);
    }

    @Test
    default void aFormatCanChangeInAFullBasket() {
        var full = kept(basketOf(tracks(1, 101)));

        var changed = baskets()
                .add(full, List.of(asked(in(FLAC, track(7)), NOW)), LATER)
                .basket();

        assertThat(changed.items().all()).hasSize(100);
        assertThat(changed.version()).isEqualTo(3);
    }

    @Test
    default void aFormatThatChangesWhileItsItemIsRemovedDoesNotOverfillTheBasket() {
        var seen = kept(basketOf(tracks(1, 101)));
        var removed = baskets().remove(seen.id(), new Product.Track(7), LATER);
        baskets().add(removed, additions(track(101)), LATER);

        assertThatExceptionOfType(Refusal.BasketFull.class)
                .isThrownBy(() -> baskets().add(seen, List.of(asked(in(FLAC, track(7)), NOW)), LATER));
    }

    @Test
    default void aBatchOfFiftyFormatsChangesInOneWrite() {
        var basket = kept(basketOf(tracks(1, 101)));
        var flac = Stream.of(tracks(1, 51))
                .map(offer -> asked(in(FLAC, offer), NOW))
                .toList();

        assertThat(baskets().add(basket, flac, LATER).basket().version()).isEqualTo(3);
    }
}
