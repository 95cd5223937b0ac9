package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the one basket that an owner uses is remembered. */
interface OwningContract {

    BasketRepository baskets();

    private static String someone() {
        return "user-" + UUID.randomUUID();
    }

    private Basket used(String owner, @Nullable BasketId instead) {
        var basket = ownedBy(owner, emptyBasket());
        baskets().own(null, basket, instead);
        return basket;
    }

    @Test
    default void anOwnerWhoNeverHadABasketUsesNone() {
        assertThat(baskets().basketOf(someone())).isEmpty();
    }

    @Test
    default void anOwnersNewBasketIsKeptAndRemembered() {
        var owner = someone();

        var basket = used(owner, null);

        assertThat(baskets().basketOf(owner)).contains(basket.id());
        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void aSecondBasketIsNotKeptBesideTheOneThatIsUsed() {
        var owner = someone();
        var first = used(owner, null);
        var second = ownedBy(owner, emptyBasket());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().own(null, second, null));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().own(null, second, BasketId.random()));

        assertThat(baskets().find(second.id())).isEmpty();
        assertThat(baskets().basketOf(owner)).contains(first.id());
    }

    @Test
    default void aNewBasketTakesThePlaceOfTheOneThatWasSeen() {
        var owner = someone();
        var first = used(owner, null);

        var second = used(owner, first.id());

        assertThat(baskets().basketOf(owner)).contains(second.id());
    }

    @Test
    default void aGuestsBasketBecomesTheOwnersWithAllThatIsInIt() {
        var owner = someone();
        var guests = basketOf(track(1));
        baskets().create(guests);
        var owned = guests.ownedBy(owner, NOW);

        baskets().own(guests, owned, null);

        assertThat(baskets().find(guests.id())).contains(owned);
        assertThat(baskets().basketOf(owner)).contains(guests.id());
    }

    @Test
    default void aGuestsBasketThatChangedMeanwhileStaysTheGuests() {
        var owner = someone();
        var guests = basketOf(track(1));
        baskets().create(guests);
        var now = baskets().add(guests, additions(track(2)), NOW).basket();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().own(guests, guests.ownedBy(owner, NOW), null));

        assertThat(baskets().find(guests.id())).contains(now);
        assertThat(baskets().basketOf(owner)).isEmpty();
    }
}
