package com.sevendigital.basket.client.purchasing;

import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.GB;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.checkout;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.purchasing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.client.RawServer.Behaviour;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Settlement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A busy Purchasing says when to come back, and is asked again under the same key for as long as there is time. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class HttpPurchasingBusyTests {

    private static final Behaviour SOON = RawServer.answering(503, "{\"code\": 7001}", "Retry-After: 1");
    private static final Behaviour PURCHASED = RawServer.answering(201, "{\"purchaseId\": \"P-1\"}");
    private static final Settlement UNKNOWN = new Settlement.Unknown();

    private final RawServer server = RawServer.start(SOON);
    private final Checkout checkout = checkout();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Retry-After: 1", "Retry-After: 0", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", "X-No: 1"})
    void thePurchaseIsSentAgainUnderTheSameKey(String header) {
        inTurn(attempt -> attempt == 1 ? RawServer.answering(503, "", header) : PURCHASED);

        assertThat(purchasing(server.url(), Duration.ofSeconds(20)).purchase(checkout, GB))
                .isEqualTo(new Settlement.Completed("P-1"));
        assertThat(server.requests())
                .hasSize(2)
                .allMatch(request -> request.contains("Idempotency-Key: " + checkout.id() + "\r\n"));
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void whoIsBusyForEverIsNotAskedForEver() {
        assertThat(purchasing(server.url(), Duration.ofMillis(1800)).purchase(checkout, GB))
                .isEqualTo(UNKNOWN);
        assertThat(server.requests()).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "999999", "9999999999"})
    void aPauseBeyondTheTimeIsNotBegun(String seconds) {
        server.become(RawServer.answering(503, "", "Retry-After: " + seconds));

        assertThat(purchasing(server.url(), Duration.ofMillis(900)).purchase(checkout, GB))
                .isEqualTo(UNKNOWN);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatWasSeenOnceIsUnknownWhenItCannotBeSentAgain() {
        server.become((request, connection) -> {
            SOON.answer(request, connection);
            server.close();
        });

        assertThat(purchasing(server.url(), Duration.ofSeconds(20)).purchase(checkout, GB))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whatWasSeenOnceIsUnknownWhenAGuardRefusesTheRest() {
        var guards = new Guards();
        server.become((request, connection) -> {
            guards.open();
            SOON.answer(request, connection);
        });

        assertThat(purchasing(server.url(), Duration.ofSeconds(20), guards).purchase(checkout, GB))
                .isEqualTo(UNKNOWN);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void thePausesAreTakenOutOfTheTimeForTheCall() {
        var limit = Duration.ofSeconds(4);
        inTurn(attempt -> attempt == 1 ? RawServer.answering(503, "", "Retry-After: 2") : (_, _) -> {});
        var purchase = new FutureTask<>(() -> purchasing(server.url(), limit).purchase(checkout, GB));
        Thread.ofVirtual().start(purchase);
        await().until(() -> server.requests().size() == 2);

        assertThat(purchase).succeedsWithin(limit.minusMillis(200)).isEqualTo(UNKNOWN);
    }

    @Test
    void anInterruptionOfThePauseLeavesTheOutcomeUnknown() {
        server.become(RawServer.answering(503, "", "Retry-After: 30"));
        var purchase = new FutureTask<>(
                () -> purchasing(server.url(), Duration.ofHours(1)).purchase(checkout, GB));
        var buying = Thread.ofVirtual().start(purchase);
        await().until(() -> buying.getState() == Thread.State.TIMED_WAITING
                && server.requests().size() == 1);

        buying.interrupt();

        assertThat(purchase).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(UNKNOWN);
    }

    private void inTurn(IntFunction<Behaviour> behaviours) {
        server.become((request, connection) ->
                behaviours.apply(server.requests().size()).answer(request, connection));
    }

    private Set<String> bodies() {
        return server.requests().stream()
                .map(request -> request.substring(request.indexOf("\r\n\r\n")))
                .collect(Collectors.toSet());
    }
}
