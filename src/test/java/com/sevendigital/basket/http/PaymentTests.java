package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each outcome of a payment means for the basket when it is known in time. */
class PaymentTests extends WholeService {

    @ParameterizedTest
    @CsvSource({"tok_declined, payment-declined", "tok_expired_card, card-expired"})
    void aDeclinedPaymentOpensTheBasketAgainAndItCanBeBoughtAfterwards(String token, String reason) {
        var basket = client().basketOf("track-1209");

        var declined = client().checkOut(basket, token).is(201);

        assertThat(declined.text("/status")).isEqualTo("declined");
        assertThat(declined.text("/reason")).isEqualTo(reason);
        var open = client().get(basket).is(200);
        assertThat(open.text("/status")).isEqualTo("open");
        assertThat(open.at("/version").longValue())
                .isGreaterThan(basket.at("/version").longValue());
        assertThat(open.at("/items")).isEqualTo(basket.at("/items"));
        assertThat(purchasesOf(basket)).isEmpty();
        assertThat(client().checkOut(basket, "tok_ok").is(200).json()).isEqualTo(declined.json());

        var bought = client().checkOut(open, "tok_ok").is(201);

        assertThat(bought.text("/status")).isEqualTo("completed");
        assertThat(bought.id()).isNotEqualTo(declined.id());
        assertThat(purchasesOf(basket))
                .singleElement()
                .matches(purchase -> purchase.charges() == 1 && purchase.key().equals(bought.id()));
        assertThat(client().getCheckout(declined).is(200).text("/status")).isEqualTo("declined");
    }

    @Test
    void aLostAnswerIsUnknownAndNeverAFailure() {
        var basket = client().basketOf("track-1209");

        var lost = client().checkOut(basket, "tok_lost").is(202);

        assertThat(lost.text("/status")).isEqualTo("unknown");
        assertThat(client().get(basket).text("/status")).isIn("checkingOut", "ordered");
        client().getCheckout(lost).is(200);
        assertThat(client().checkOut(basket, "tok_lost").header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(purchasesOf(basket)).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void aBusyPurchasingIsAskedAgainUnderTheSameKey() {
        var basket = client().basketOf("track-1209");

        var bought = client().checkOut(basket, "tok_busy").is(201);

        assertThat(bought.text("/status")).isEqualTo("completed");
        assertThat(purchasesOf(basket)).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void aPreviewBuysNothingAndClaimsNothing() {
        var basket = client().basketOf("track-1209", "release-320306");
        var body = CheckoutBody.of(basket, "tok_ok").replace("\"userId\"", "\"validateOnly\": true, \"userId\"");

        var preview = client().checkOut(basket, basket.eTag(), body).is(200);

        assertThat(preview.texts("/lines", "key")).containsExactly("track-1209", "release-320306");
        assertThat(preview.at("/total")).isEqualTo(basket.at("/total"));
        assertThat(client().get(basket).json()).isEqualTo(basket.json());
        assertThat(purchasesOf(basket)).isEmpty();
    }

    @Test
    void whatCostsNothingIsBoughtAsWell() {
        var basket = client().basketOf("release-320119");

        assertThat(client().checkOut(basket, "tok_ok").is(201).text("/total/amount"))
                .isEqualTo("0.00");
    }
}
