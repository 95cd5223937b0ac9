package com.sevendigital.basket.client.purchasing;

import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.GB;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.checkout;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.purchasing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.client.RawServer.Behaviour;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;

/** Without an answer, a purchase has failed only where it is certain that nothing was sent. */
@Timeout(60)
@ReadsOutput
class HttpPurchasingFaultTests {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Settlement NOT_SENT = new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE);
    private static final Settlement UNKNOWN = new Settlement.Unknown();

    private final RawServer server = RawServer.start(RawServer.answering(201, "{\"purchaseId\": \"P-1\"}"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRefusedConnectionMeansThatNothingWasSent(CapturedOutput log) {
        var checkout = checkout("tok_secret");

        assertThat(purchasing(RawServer.NOBODY, SHORT).purchase(checkout, GB)).isEqualTo(NOT_SENT);

        assertThat(log)
                .contains("Checkout " + checkout.id().shortened() + " was not sent: no connection")
                .doesNotContain(checkout.id().toString())
                .doesNotContain("tok_secret");
    }

    @Test
    void anOpenBreakerMeansThatNothingWasSent() {
        assertThat(purchasing(server.url(), SHORT, new Guards().open()).purchase(checkout(), GB))
                .isEqualTo(NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aFullBulkheadMeansThatNothingWasSent() {
        assertThat(purchasing(server.url(), SHORT, new Guards().full()).purchase(checkout(), GB))
                .isEqualTo(NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void anAnswerThatIsLostMeansThatNobodyKnows(Behaviour loss) {
        server.become(loss);

        assertThat(purchasing(server.url(), SHORT).purchase(checkout(), GB)).isEqualTo(UNKNOWN);
        assertThat(server.requests()).as("sent once").hasSize(1);
        await().untilAsserted(() -> assertThat(server.hangUps()).isEqualTo(1));
    }

    static Stream<Named<Behaviour>> losses() {
        return Stream.of(
                Named.of("never answers", (_, _) -> {}),
                Named.of(
                        "stalls in the body",
                        (_, connection) -> RawServer.write(connection, RawServer.head(201, 100) + "{\"purchaseId\"")));
    }

    @Test
    void aConnectionThatBreaksAfterSendingMeansThatNobodyKnows() {
        server.become((_, connection) -> connection.close());

        assertThat(purchasing(server.url(), Duration.ofSeconds(20)).purchase(checkout(), GB))
                .isEqualTo(UNKNOWN);
        assertThat(server.requests()).as("sent once").hasSize(1);
    }

    @Test
    void faultsOpenTheBreakerAndAnswersDoNot() {
        var guards = new Guards();
        var purchasing = purchasing(server.url(), Duration.ofSeconds(20), guards);
        server.become(RawServer.answering(402, "{\"code\": 3102}"));
        purchasing.purchase(checkout(), GB);
        server.become((_, connection) -> connection.close());
        purchasing.purchase(checkout(), GB);
        server.become(RawServer.answering(500, "{}"));
        purchasing.purchase(checkout(), GB);

        assertThat(guards.breaker().getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
        assertThat(guards.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }
}
