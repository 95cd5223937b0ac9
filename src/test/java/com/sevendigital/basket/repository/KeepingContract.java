package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.GB;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.declined;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.ordered;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.terms;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Settlement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How baskets are kept, found and deleted. */
interface KeepingContract {

    BasketRepository baskets();

    @ParameterizedTest
    @MethodSource("com.sevendigital.basket.repository.KeepingContract#everyKindOfBasket")
    default void aBasketIsFoundAsItWasKept(Basket basket) {
        baskets().create(basket);

        assertThat(baskets().find(basket.id())).contains(basket);
    }

    static Stream<Named<Basket>> everyKindOfBasket() {
        var noToken = new Buyer("user-1", new Buyer.Payment(Buyer.Method.BALANCE, null), null);
        var seen = declined(songs());
        var byBalance = new Basket.Terms(
                new Checkout.Attempt(seen.version(), "claim-9", null, "fingerprint"),
                seen.total(),
                noToken,
                NOW.plusNanos(1));
        return Stream.of(
                Named.of("empty", emptyBasket()),
                Named.of("with items", songs()),
                Named.of("owned", ownedBy("user-1", songs())),
                Named.of("claimed", claimed(songs())),
                Named.of("claimed again", seen.claim(seen.items(), byBalance, NOW)),
                Named.of("unknown", claimed(songs()).settle(new Settlement.Unknown(), NOW.plusSeconds(5))),
                Named.of("declined", declined(declined(declined(songs())))),
                Named.of("ordered", ordered(declined(songs()))),
                Named.of("merged", mergedInto(BasketId.random(), songs())));
    }

    private static Basket songs() {
        return basketOf(track(1, 10), release(10), track(2));
    }

    private static Basket mergedInto(BasketId other, Basket basket) {
        return new Basket(
                basket.id(),
                GB,
                BasketStatus.MERGED,
                null,
                basket.items(),
                basket.version() + 1,
                basket.times(),
                basket.checkouts(),
                other,
                basket.notes());
    }

    @Test
    default void aBasketThatWasNeverKeptIsNotFound() {
        assertThat(baskets().find(BasketId.random())).isEmpty();
    }

    @Test
    default void keepingANewBasketAgainAsTheSdkWouldAfterALostAnswerSucceeds() {
        var basket = emptyBasket();
        baskets().create(basket);

        assertThatCode(() -> baskets().create(basket)).doesNotThrowAnyException();
    }

    @Test
    default void keepingANewBasketNeverOverwritesAnother() {
        var basket = basketOf(track(1));
        baskets().create(basket);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> baskets().create(Basket.create(basket.id(), GB, null, NOW)));

        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void anOpenBasketIsDeletedAndStaysDeleted() {
        var basket = basketOf(track(1));
        baskets().create(basket);

        baskets().delete(basket.id());
        baskets().delete(basket.id());

        assertThat(baskets().find(basket.id())).isEmpty();
    }

    @Test
    default void aBasketThatIsNotOpenIsNotDeleted() {
        var claimed = claimed(basketOf(track(1)));
        baskets().create(claimed);

        assertThatExceptionOfType(Refusal.BasketNotOpen.class)
                .isThrownBy(() -> baskets().delete(claimed.id()))
                .withMessageContaining("being checked out");

        assertThat(baskets().find(claimed.id())).contains(claimed);
    }

    @Test
    default void aClaimCanBeStoredAfterManyOthers() {
        var basket = basketOf(track(1));
        for (var time = 0; time < 12; time++) {
            basket = declined(basket);
        }
        baskets().create(basket);
        var next = basket.claim(basket.items(), terms(basket, "claim-2"), NOW);

        baskets().replace(basket, next);

        assertThat(baskets().find(basket.id())).contains(next);
    }
}
