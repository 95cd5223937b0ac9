package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.exchange.Caller;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Of which baskets a caller who is bound to a user may know. */
interface VisibilityContract {

    Product ONE = new Product.Track(1);

    BasketRepository baskets();

    private Basket put(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    private static void assertHidden(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> Caller.actingFor("user-2", () -> {
                    call.call();
                    return "done";
                }));
    }

    @Test
    default void anotherOwnersBasketIsNotThereWhateverIsDone() {
        var basket = put(ownedBy("user-1", basketOf(track(1))));

        assertThat(Caller.actingFor("user-2", () -> baskets().find(basket.id())))
                .isEmpty();
        assertHidden(() -> baskets().add(basket, additions(track(2)), NOW));
        assertHidden(() -> baskets().remove(basket.id(), ONE, NOW));
        assertHidden(() -> baskets().remove(basket.id(), new Product.Track(9), NOW));
        assertHidden(() -> baskets().empty(basket.id(), null, NOW));
        assertHidden(() -> baskets().delete(basket.id()));

        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void theOwnersOwnBasketAndAGuestsAreThere() {
        for (var basket : new Basket[] {ownedBy("user-2", basketOf(track(1))), basketOf(track(1))}) {
            put(basket);

            Caller.actingFor("user-2", () -> {
                assertThat(baskets().find(basket.id())).contains(basket);
                assertThat(baskets()
                                .add(basket, additions(track(2)), NOW)
                                .basket()
                                .items()
                                .all())
                        .hasSize(2);
                assertThat(baskets().remove(basket.id(), ONE, NOW).items().all())
                        .extracting(Item::key)
                        .containsExactly("track-2");
                baskets().delete(basket.id());
                return "done";
            });

            assertThat(baskets().find(basket.id())).isEmpty();
        }
    }
}
