package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.BUYER;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.declined;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.ordered;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.release;
import static com.sevendigital.basket.domain.SampleBaskets.terms;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a basket is claimed for a checkout, and what becomes of both. */
class BasketCheckoutTests {

    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Settlement NOT_SENT = new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE);

    private final Basket basket = basketOf(track(1));

    @Test
    void aClaimBeginsOneCheckoutOfTheVersionThatWasClaimed() {
        var claimed = basket.claim(basket.items(), terms(basket, "claim-1"), LATER);
        var checkout = current(claimed);

        assertThat(claimed.status()).isEqualTo(BasketStatus.CHECKING_OUT);
        assertThat(claimed.version()).isEqualTo(3);
        assertThat(checkout.id()).isEqualTo(new CheckoutId(basket.id(), 2));
        assertThat(checkout.basketVersion()).isEqualTo(2);
        assertThat(checkout.status()).isEqualTo(CheckoutStatus.PROCESSING);
        assertThat(checkout.attempt().claim()).isEqualTo("claim-1");
        assertThat(checkout.buyer()).isEqualTo(BUYER);
        assertThat(checkout.due()).isEqualTo(new Checkout.Due(NOW.plusSeconds(15), 0));
        assertThat(checkout.createdAt()).isEqualTo(LATER);
    }

    @Test
    void aClaimTakesFreshPricesAndKeepsTheCeiling() {
        var claimed = basket.claim(items(at("0.79", track(1))), terms(basket, "claim-1"), LATER);

        assertThat(current(claimed).total()).isEqualTo(pounds("0.79"));
        assertThat(current(claimed).confirmedTotal()).isEqualTo(pounds("0.99"));
        assertThat(claimed.total()).isEqualTo(pounds("0.79"));
    }

    @Test
    void onlyWhatIsChargedIsALine() {
        var claimed = claimed(basketOf(track(1, 10), release(10)));

        assertThat(current(claimed).lines()).containsExactly(release(10));
    }

    @Test
    void aCompletedPurchaseOrdersTheBasketForGood() {
        var ordered = claimed(basket).settle(new Settlement.Completed("purchase-1"), LATER);

        assertThat(ordered.status()).isEqualTo(BasketStatus.ORDERED);
        assertThat(ordered.version()).isEqualTo(4);
        assertThat(current(ordered).purchaseId()).isEqualTo("purchase-1");
        assertThat(ordered.settle(new Settlement.Declined(DeclineReason.NO_CARD), LATER))
                .isSameAs(ordered);
        assertThat(ordered.settle(new Settlement.Unknown(), LATER)).isSameAs(ordered);
    }

    @Test
    void aDeclinedPurchaseOpensTheBasketAgainAndSaysWhy() {
        var declined = claimed(basket).settle(new Settlement.Declined(DeclineReason.NO_CARD), LATER);

        assertThat(declined.status()).isEqualTo(BasketStatus.OPEN);
        assertThat(declined.version()).isEqualTo(4);
        assertThat(current(declined).reason()).isEqualTo(DeclineReason.NO_CARD);
        assertThat(declined.items()).isEqualTo(basket.items());
        assertThat(declined.settle(new Settlement.Completed("purchase-1"), LATER))
                .isSameAs(declined);
    }

    @Test
    void anUnknownOutcomeChangesTheCheckoutAndNotTheBasket() {
        var unknown = claimed(basket).settle(new Settlement.Unknown(), LATER);

        assertThat(unknown.status()).isEqualTo(BasketStatus.CHECKING_OUT);
        assertThat(unknown.version()).isEqualTo(3);
        assertThat(current(unknown).status()).isEqualTo(CheckoutStatus.UNKNOWN);
        assertThat(current(unknown).buyer()).isEqualTo(BUYER);
        assertThat(current(unknown).due()).isNotNull();
        assertThat(unknown.settle(new Settlement.Unknown(), LATER)).isSameAs(unknown);
    }

    @Test
    void anUnknownOutcomeCanBecomeEitherKnownOne() {
        var unknown = claimed(basket).settle(new Settlement.Unknown(), LATER);

        assertThat(unknown.settle(new Settlement.Completed("purchase-1"), LATER).status())
                .isEqualTo(BasketStatus.ORDERED);
        assertThat(unknown.settle(NOT_SENT, LATER).status()).isEqualTo(BasketStatus.OPEN);
    }

    @Test
    void aSettledCheckoutKeepsNoMeansOfPaymentAndIsNotDue() {
        assertThat(current(ordered(basket)).buyer()).isNull();
        assertThat(current(ordered(basket)).due()).isNull();
        assertThat(current(declined(basket)).buyer()).isNull();
        assertThat(current(declined(basket)).due()).isNull();
    }

    @Test
    void settlingWithoutACheckoutChangesNothing() {
        assertThat(basket.settle(NOT_SENT, LATER)).isSameAs(basket);
    }

    @Test
    void aBasketIsAsTheCustomerSawItAfterClaimsThatWereUndone() {
        var undone = claimed(basket).settle(NOT_SENT, LATER);
        var again =
                undone.claim(undone.items(), terms(basket, "claim-2"), LATER).settle(NOT_SENT, LATER);

        assertThat(undone.isAsAt(2)).isTrue();
        assertThat(again.isAsAt(2)).isTrue();
        assertThat(again.isAsAt(again.version())).isTrue();
        assertThat(again.isAsAt(1)).isFalse();
    }

    @Test
    void aBasketIsNotAsTheCustomerSawItAfterADeclineOrAChange() {
        var undoneAndChanged = claimed(basket).settle(NOT_SENT, LATER).add(additions(track(2)), LATER);

        assertThat(declined(basket).isAsAt(2)).isFalse();
        assertThat(undoneAndChanged.isAsAt(2)).isFalse();
        assertThat(basket.isAsAt(1)).isFalse();
    }

    private static Checkout current(Basket basket) {
        return Objects.requireNonNull(basket.checkouts().current());
    }
}
