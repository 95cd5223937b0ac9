package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Purchases whose outcome comes after the request was answered. */
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-unhurried",
            "basket.checkout.answer-within=200ms",
            "basket.purchasing.call-timeout=8s"
        })
@Execution(ExecutionMode.CONCURRENT)
class UnhurriedPaymentTests extends WholeService {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"tok_slow", "tok_busy"})
    void aSlowPurchaseIsAnsweredBeforeItIsMadeAndCompletedLater(String token) {
        var basket = client().basketOf("track-1209");

        var open = client().checkOut(basket, token).is(202);

        assertThat(open.header("Location")).isEqualTo("/v1/checkouts/" + open.id());
        assertThat(open.header("Retry-After")).isEqualTo("1");
        assertThat(open.text("/status")).isEqualTo("processing");
        await().atMost(LONGEST)
                .until(() -> client().getCheckout(open).is(200).text("/status").equals("completed"));
        assertThat(client().get(basket).text("/status")).isEqualTo("ordered");
        assertThat(purchasesOf(basket)).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void whileAPurchaseIsOpenTheBasketIsLockedAndAReplayIsToldSo() {
        var basket = client().basketOf("track-1209");
        var open = client().checkOut(basket, "tok_never").is(202);

        assertThat(client().getCheckout(open).is(200).header("Retry-After")).isEqualTo("1");
        var replayed = client().checkOut(basket, "tok_never").is(202);
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.id()).isEqualTo(open.id());
        var locked = client().get(basket).is(200);
        assertThat(locked.text("/status")).isEqualTo("checkingOut");
        assertThat(locked.text("/checkoutId")).isEqualTo(open.id());
        client().put(basket, "track-1187").isProblem(409, "basket-not-open");
        client().add(basket, "track-1187").isProblem(409, "basket-not-open");
        client().remove(basket, "track-1209").isProblem(409, "basket-not-open");
        client().empty(basket).isProblem(409, "basket-not-open");
        client().delete(basket).isProblem(409, "basket-not-open");
        client().checkOut(locked, "tok_ok").isProblem(409, "basket-not-open");
        assertThat(purchasesOf(basket)).isEmpty();
    }

    @Test
    void anAnswerThatNeverComesLeavesTheOutcomeUnknownAndTheBasketLocked() {
        var basket = client().basketOf("track-1209");
        var open = client().checkOut(basket, "tok_never").is(202);

        await().atMost(LONGEST)
                .until(() -> client().getCheckout(open).is(200).text("/status").equals("unknown"));

        assertThat(client().get(basket).text("/status")).isEqualTo("checkingOut");
        assertThat(client().checkOut(basket, "tok_never").is(202).id()).isEqualTo(open.id());
    }
}
