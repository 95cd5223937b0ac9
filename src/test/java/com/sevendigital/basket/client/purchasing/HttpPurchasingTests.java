package com.sevendigital.basket.client.purchasing;

import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.GB;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.checkout;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.purchasing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.stub.StubUpstreams;
import com.sevendigital.basket.stub.StubUpstreams.Purchase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of purchases at the stub, and that each is charged at most once. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the stub of these tests")
class HttpPurchasingTests {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final StubUpstreams upstreams = StubUpstreams.start(0);

    @BeforeEach
    void forget() {
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        upstreams.close();
    }

    @ParameterizedTest
    @CsvSource({"tok_ok", "tok_slow", "tok_busy"})
    void aPurchaseIsChargedOnceUnderTheCheckoutsId(String token) {
        var checkout = checkout(token);

        assertThat(purchasing(upstreams.baseUrl(), GENEROUS).purchase(checkout, GB))
                .isInstanceOf(Settlement.Completed.class);
        assertThat(upstreams.purchases())
                .extracting(Purchase::key, Purchase::charges)
                .containsExactly(tuple(checkout.id().toString(), 1));
    }

    @ParameterizedTest
    @CsvSource({"tok_declined, PAYMENT_DECLINED", "tok_expired_card, CARD_EXPIRED"})
    void aDeclinedPurchaseIsNotCharged(String token, DeclineReason reason) {
        assertThat(purchasing(upstreams.baseUrl(), GENEROUS).purchase(checkout(token), GB))
                .isEqualTo(new Settlement.Declined(reason));
        assertThat(upstreams.purchases()).isEmpty();
    }

    @Test
    void aBusyPurchasingIsAskedThreeTimes() {
        var checkout = checkout("tok_busy");

        purchasing(upstreams.baseUrl(), GENEROUS).purchase(checkout, GB);

        assertThat(upstreams.server().getAllServeEvents())
                .filteredOn(event ->
                        checkout.id().toString().equals(event.getRequest().getHeader("Idempotency-Key")))
                .hasSize(3);
    }

    @Test
    void aLostAnswerIsUnknownAndChargedOnce() {
        assertThat(purchasing(upstreams.baseUrl(), GENEROUS).purchase(checkout("tok_lost"), GB))
                .isEqualTo(new Settlement.Unknown());
        assertThat(upstreams.purchases()).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsNotChargedAgain() {
        var checkout = checkout("tok_lost");
        var purchasing = purchasing(upstreams.baseUrl(), GENEROUS);

        purchasing.purchase(checkout, GB);

        assertThat(purchasing.purchase(checkout, GB)).isInstanceOf(Settlement.Completed.class);
        assertThat(upstreams.purchases()).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void noAnswerInTimeIsUnknown() {
        assertThat(purchasing(upstreams.baseUrl(), SHORT).purchase(checkout("tok_never"), GB))
                .isEqualTo(new Settlement.Unknown());
        assertThat(upstreams.purchases()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsUnknownAndChargedAllTheSame() {
        assertThat(purchasing(upstreams.baseUrl(), SHORT).purchase(checkout("tok_slow"), GB))
                .isEqualTo(new Settlement.Unknown());

        await().untilAsserted(() -> assertThat(upstreams.purchases()).hasSize(1));
    }
}
