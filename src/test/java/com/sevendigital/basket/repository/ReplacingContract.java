package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.terms;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How what became of a basket is stored. */
interface ReplacingContract {

    Instant LATER = NOW.plusSeconds(60);

    BasketRepository baskets();

    private Basket kept(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    @ParameterizedTest
    @MethodSource("com.sevendigital.basket.repository.ReplacingContract#outcomes")
    default void aClaimAndItsOutcomeAreStoredWhole(Settlement outcome) {
        var basket = kept(basketOf(track(1), track(2)));
        var claimed = claimed(basket);
        var settled = claimed.settle(outcome, LATER);

        baskets().replace(basket, claimed);
        assertThat(baskets().find(basket.id())).contains(claimed);
        baskets().replace(claimed, settled);
        assertThat(baskets().find(basket.id())).contains(settled);
    }

    static Stream<Settlement> outcomes() {
        return Stream.of(
                new Settlement.Completed("purchase-1"),
                new Settlement.Declined(DeclineReason.CARD_EXPIRED),
                new Settlement.Unknown());
    }

    @Test
    default void freshPricesAreStored() {
        var basket = kept(basketOf(track(1)));
        var repriced = basket.reprice(items(at("1.29", track(1))), LATER);

        baskets().replace(basket, repriced);

        assertThat(baskets().find(basket.id())).contains(repriced);
    }

    @Test
    default void aBasketThatChangedMeanwhileIsNotReplacedButAnswered() {
        var seen = kept(basketOf(track(1)));
        var changed = baskets().remove(seen.id(), new Product.Track(1), LATER);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().replace(seen, claimed(seen)))
                .satisfies(raced -> assertThat(raced.current()).contains(changed));

        assertThat(baskets().find(seen.id())).contains(changed);
    }

    @Test
    default void anotherClaimOfTheSameVersionIsRefusedAndTheFirstOneAnswered() {
        var seen = kept(basketOf(track(1)));
        var first = claimed(seen);
        baskets().replace(seen, first);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().replace(seen, seen.claim(seen.items(), terms(seen, "claim-2"), NOW)))
                .satisfies(raced -> assertThat(raced.current()).contains(first));
    }

    @Test
    default void replacingAgainAsTheSdkWouldAfterALostAnswerSucceeds() {
        var seen = kept(basketOf(track(1)));
        var claimed = claimed(seen);
        var unknown = claimed.settle(new Settlement.Unknown(), LATER);
        var settled = unknown.settle(new Settlement.Completed("purchase-1"), LATER);

        assertThatCode(() -> {
                    baskets().replace(seen, claimed);
                    baskets().replace(seen, claimed);
                    baskets().replace(claimed, unknown);
                    baskets().replace(claimed, unknown);
                    baskets().replace(unknown, settled);
                    baskets().replace(unknown, settled);
                })
                .doesNotThrowAnyException();
        assertThat(baskets().find(seen.id())).contains(settled);
    }

    @Test
    default void aLateUnknownOutcomeDoesNotUndoAKnownOne() {
        var seen = kept(basketOf(track(1)));
        var claimed = claimed(seen);
        var settled = claimed.settle(new Settlement.Completed("purchase-1"), LATER);
        baskets().replace(seen, claimed);
        baskets().replace(claimed, settled);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().replace(claimed, claimed.settle(new Settlement.Unknown(), LATER)))
                .satisfies(raced -> assertThat(raced.current()).contains(settled));
    }

    @Test
    default void replacingNeverBringsBackADeletedBasket() {
        var seen = kept(basketOf(track(1)));
        baskets().delete(seen.id());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().replace(seen, claimed(seen)))
                .satisfies(raced -> assertThat(raced.current()).isEmpty());
        assertThat(baskets().find(seen.id())).isEmpty();
    }
}
