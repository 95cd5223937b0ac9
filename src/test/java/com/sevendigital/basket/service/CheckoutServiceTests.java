package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.service.Shop.asSeen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Unavailable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a checkout and its basket. */
class CheckoutServiceTests {

    private final Shop shop = new Shop();
    private final CheckoutService checkouts = shop.checkoutService;
    private final Basket basket = shop.keeps(basketOf(track(1), track(2)));

    CheckoutServiceTests() {
        shop.catalogue.sells(track(1), track(2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aCheckoutEndsAsItsPurchaseDid(Settlement outcome, CheckoutStatus checkout, BasketStatus status) {
        shop.purchasing.answers(outcome);

        var answer = checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.replayed()).isFalse();
        assertThat(answer.checkout().status()).isEqualTo(checkout);
        assertThat(shop.has(basket.id()).status()).isEqualTo(status);
        assertThat(checkouts.get(answer.checkout().id())).isEqualTo(answer.checkout());
    }

    static Stream<Arguments> aCheckoutEndsAsItsPurchaseDid() {
        return Stream.of(
                arguments(new Settlement.Completed("purchase-1"), CheckoutStatus.COMPLETED, BasketStatus.ORDERED),
                arguments(
                        new Settlement.Declined(DeclineReason.CARD_EXPIRED),
                        CheckoutStatus.DECLINED,
                        BasketStatus.OPEN),
                arguments(new Settlement.Unknown(), CheckoutStatus.UNKNOWN, BasketStatus.CHECKING_OUT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aCheckoutEndsAsItsPurchaseDid")
    void theSameAttemptAgainAnswersTheSameCheckoutAndBuysNothing(Settlement outcome) {
        shop.purchasing.answers(outcome);
        var first = checkouts.checkOut(basket.id(), asSeen(basket));

        var second = checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(second).isEqualTo(new CheckoutAnswer(first.checkout(), true));
        assertThat(shop.purchasing.asked()).hasSize(1);
    }

    @Test
    void purchasingIsAskedForTheLinesUnderTheIdOfTheCheckout() {
        checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(shop.purchasing.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.id()).isEqualTo(new CheckoutId(basket.id(), 2));
            assertThat(asked.lines()).containsExactly(track(1), track(2));
            assertThat(asked.total()).isEqualTo(basket.total());
            assertThat(asked.due()).isEqualTo(new Checkout.Due(shop.now().plusSeconds(15), 0));
        });
    }

    @Test
    void coveredTracksAreNotSent() {
        shop.catalogue.sells(track(1, 10), release(10));
        var covering = shop.keeps(basketOf(track(1, 10), track(2), release(10)));

        var answer = checkouts.checkOut(covering.id(), asSeen(covering));

        assertThat(answer.checkout().lines()).containsExactly(track(2), release(10));
    }

    @Test
    void aPurchaseThatWasNotSentOpensTheBasketAndTheSameAttemptMayBeMadeAgain() {
        shop.purchasing.answers(new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE));
        for (var time = 0; time < 2; time++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                    .returns(Unavailable.Dependency.PURCHASING, Unavailable::dependency);
            assertThat(shop.has(basket.id()).status()).isEqualTo(BasketStatus.OPEN);
        }

        shop.purchasing.answers(new Settlement.Completed("purchase-1"));
        var answer = checkouts.checkOut(basket.id(), asSeen(basket));

        assertThat(answer.replayed()).isFalse();
        assertThat(answer.checkout().status()).isEqualTo(CheckoutStatus.COMPLETED);
        assertThat(shop.purchasing.asked())
                .extracting(Checkout::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void aPriceThatPurchasingRefusesIsAPriceThatChanged() {
        shop.purchasing.answers(new Settlement.Declined(DeclineReason.PRICE_CHANGED));

        assertThatExceptionOfType(Refusal.PriceChanged.class)
                .isThrownBy(() -> checkouts.checkOut(basket.id(), asSeen(basket)))
                .satisfies(refused -> assertThat(refused.fresh()).isEqualTo(shop.has(basket.id())));

        assertThat(shop.has(basket.id()).status()).isEqualTo(BasketStatus.OPEN);
    }

    @Test
    void aDeclinedBasketIsBoughtAtItsNewVersion() {
        shop.purchasing.answers(new Settlement.Declined(DeclineReason.NO_CARD));
        checkouts.checkOut(basket.id(), asSeen(basket));
        shop.purchasing.answers(new Settlement.Completed("purchase-1"));

        var answer = checkouts.checkOut(basket.id(), asSeen(shop.has(basket.id())));

        assertThat(answer.replayed()).isFalse();
        assertThat(answer.checkout().status()).isEqualTo(CheckoutStatus.COMPLETED);
    }

    @Test
    void aCheckoutThatWasNeverMadeIsNotFound() {
        assertThatExceptionOfType(Refusal.CheckoutNotFound.class)
                .isThrownBy(() -> checkouts.get(new CheckoutId(basket.id(), 2)));
        assertThatExceptionOfType(Refusal.CheckoutNotFound.class)
                .isThrownBy(() -> checkouts.get(new CheckoutId(BasketId.random(), 2)));
    }
}
