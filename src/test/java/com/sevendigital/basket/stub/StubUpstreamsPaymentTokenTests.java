package com.sevendigital.basket.stub;

import static com.sevendigital.basket.stub.StubUpstreamsPurchasingTests.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each payment token makes of a purchase, over HTTP and held to the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsPaymentTokenTests {

    private volatile InstantSource clock = InstantSource.system();
    private final StubUpstreams upstreams = StubUpstreams.start(0, () -> clock.instant());
    private final StubClient client = new StubClient(upstreams);

    @BeforeEach
    void forget() {
        clock = InstantSource.system();
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @ParameterizedTest
    @CsvSource({"tok_declined, 3102", "tok_expired_card, 3001"})
    void aDeclinedPurchaseIsRememberedAndNotCharged(String token, int code) {
        var declined = answer("POST", 402, client.buy("key-1", Purchases.with(token)));

        assertThat(declined.path("code").intValue()).isEqualTo(code);
        var state = answer("GET", 200, client.find("key-1"));
        assertThat(state.path("status").asText()).isEqualTo("declined");
        assertThat(state.path("code").intValue()).isEqualTo(code);
        assertThat(upstreams.purchases()).isEmpty();
    }

    @Test
    void aSlowPurchaseIsAnsweredWhenItIsCharged() {
        answer("POST", 201, client.buy("key-1", Purchases.with("tok_slow")));

        await().untilAsserted(() -> assertThat(upstreams.purchases()).hasSize(1));
        assertThat(status("key-1")).isEqualTo("completed");
    }

    @Test
    void aSlowPurchaseIsProcessingUntilItIsCharged() {
        clock = InstantSource.fixed(Instant.EPOCH);
        var later = client.buyLater("key-1", Purchases.with("tok_slow"));

        await().until(() -> client.find("key-1").statusCode() == 200);
        assertThat(status("key-1")).isEqualTo("processing");
        assertThat(upstreams.purchases()).isEmpty();
        clock = InstantSource.fixed(Instant.EPOCH.plus(PurchaseLedger.SLOW));
        assertThat(status("key-1")).isEqualTo("completed");
        assertThat(upstreams.purchases()).hasSize(1);
        later.cancel(true);
    }

    @Test
    void aLostAnswerHasChargedAndIsThereOnRepetition() {
        assertThatException()
                .isThrownBy(() -> client.buy("key-1", Purchases.with("tok_lost")))
                .isInstanceOf(UncheckedIOException.class);

        var state = answer("GET", 200, client.find("key-1"));
        var repeated = answer("POST", 201, client.buy("key-1", Purchases.with("tok_lost")));
        assertThat(repeated.path("purchaseId")).isEqualTo(state.path("purchaseId"));
        assertThat(upstreams.purchases()).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    @Test
    void anAnswerThatNeverComesHasChargedNothingAndHoldsNobodyUp() {
        var never = IntStream.range(0, 200)
                .mapToObj(i -> client.buyLater("never-" + i, Purchases.with("tok_never")))
                .toList();
        await().until(() -> upstreams.server().getAllServeEvents().size() >= 200);

        answer("POST", 201, client.buy("key-1", Purchases.ordinary()));
        answer("GET", 404, client.find("never-1"));
        assertThat(never).noneMatch(later -> later.isDone());
        assertThat(upstreams.purchases()).hasSize(1);
        never.forEach(later -> later.cancel(true));
    }

    @Test
    void aBusyAnswerComesTwiceForEachKeyAndThenThePurchaseGoesThrough() {
        for (var key : List.of("key-1", "key-1", "key-2", "key-2")) {
            var response = client.buy(key, Purchases.with("tok_busy"));
            answer("POST", 503, response);
            assertThat(response.headers().firstValue("Retry-After")).contains("1");
            answer("GET", 404, client.find(key));
        }

        answer("POST", 201, client.buy("key-1", Purchases.with("tok_busy")));
        assertThat(upstreams.purchases()).hasSize(1);
    }

    private String status(String key) {
        return answer("GET", 200, client.find(key)).path("status").asText();
    }
}
