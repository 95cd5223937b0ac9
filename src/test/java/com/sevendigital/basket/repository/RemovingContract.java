package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How items are removed. */
interface RemovingContract {

    Instant LATER = NOW.plus(Duration.ofDays(1));
    Product TRACK = new Product.Track(1);

    BasketRepository baskets();

    private Basket kept(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    @Test
    default void removingIsWhatTheDomainSays() {
        var basket = kept(ownedBy("user-1", basketOf(track(1), track(2))));

        var after = baskets().remove(basket.id(), TRACK, LATER);

        assertThat(after).isEqualTo(basket.remove(TRACK, LATER));
        assertThat(baskets().find(basket.id())).contains(after);
    }

    @Test
    default void removingWhatIsNotThereChangesNothing() {
        var basket = kept(basketOf(track(2)));

        assertThat(baskets().remove(basket.id(), TRACK, LATER)).isEqualTo(basket);
        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void theLastItemCanBeRemoved() {
        var basket = kept(basketOf(track(1)));

        assertThat(baskets().remove(basket.id(), TRACK, LATER).items().all()).isEmpty();
    }

    @Test
    default void removingIsRefusedByABasketThatIsGoneOrNotOpenOrExpired() {
        var claimed = kept(claimed(basketOf(track(1))));
        var expired = kept(basketOf(track(1)));

        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> baskets().remove(BasketId.random(), TRACK, LATER));
        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> baskets().remove(claimed.id(), TRACK, LATER));
        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> baskets().remove(expired.id(), TRACK, NOW.plus(expired.lifetime())));
        assertThat(baskets().find(expired.id())).contains(expired);
    }

    @Test
    default void emptyingIsWhatTheDomainSays() {
        var basket = kept(basketOf(track(1), track(2)));

        var after = baskets().empty(basket.id(), null, LATER);

        assertThat(after).isEqualTo(basket.empty(null, LATER));
        assertThat(baskets().find(basket.id())).contains(after);
    }

    @Test
    default void onlyTheVersionThatWasSeenIsEmptied() {
        var basket = kept(basketOf(track(1)));

        assertThatExceptionOfType(Refusal.VersionMismatch.class)
                .isThrownBy(() -> baskets().empty(basket.id(), 1L, LATER));
        assertThat(baskets().find(basket.id())).contains(basket);
        assertThat(baskets().empty(basket.id(), 2L, LATER).version()).isEqualTo(3);
    }

    @Test
    default void emptyingAnEmptyBasketChangesNothing() {
        var basket = kept(emptyBasket());

        assertThat(baskets().empty(basket.id(), null, LATER)).isEqualTo(basket);
        assertThat(baskets().empty(basket.id(), 1L, LATER)).isEqualTo(basket);
    }

    @Test
    default void emptyingIsRefusedByABasketThatIsGoneOrNotOpenOrExpired() {
        var claimed = kept(claimed(basketOf(track(1))));
        var expired = kept(basketOf(track(1)));

        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> baskets().empty(BasketId.random(), null, LATER));
        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> baskets().empty(claimed.id(), null, LATER));
        assertThatExceptionOfType(Refusal.BasketExpired.class)
                .isThrownBy(() -> baskets().empty(expired.id(), 2L, NOW.plus(expired.lifetime())));
    }
}
