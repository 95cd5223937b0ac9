package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.repository.SickTable.LONG;
import static com.sevendigital.basket.repository.SickTable.SHORT;
import static com.sevendigital.basket.repository.SickTable.STALL_MILLIS;
import static com.sevendigital.basket.repository.SickTable.WELL_BEFORE_THE_STALL;
import static com.sevendigital.basket.repository.SickTable.assertOutageInTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of the table's client, against a server that plays a sick DynamoDB. */
@Execution(ExecutionMode.CONCURRENT)
class TableDeadlineTests {

    private static final Duration LESS_THAN_A_MILLISECOND = Duration.ofNanos(999_999);

    private final SickTable sick = new SickTable();

    @AfterEach
    void stop() {
        sick.close();
    }

    @ParameterizedTest
    @MethodSource
    void anAnswerThatDoesNotComeWholeInTimeIsAnOutage(ResponseDefinitionBuilder answer) {
        sick.answers(answer);
        var baskets = sick.repository(SHORT, SHORT.multipliedBy(3), SHORT, 10);

        assertOutageInTime(() -> baskets.find(BasketId.random()));
        assertOutageInTime(() -> baskets.create(emptyBasket()));
    }

    static Stream<Named<ResponseDefinitionBuilder>> anAnswerThatDoesNotComeWholeInTimeIsAnOutage() {
        return Stream.of(
                Named.of("silence", aResponse().withFixedDelay(STALL_MILLIS)),
                Named.of(
                        "a body that stalls",
                        aResponse().withBody("{\"Item\": {}}").withChunkedDribbleDelay(6, STALL_MILLIS)));
    }

    @Test
    void aReadThatIsNotAnsweredIsTriedAgainWithinItsCall() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
        var baskets = sick.repository(SHORT.multipliedBy(5), WELL_BEFORE_THE_STALL, LONG, 10);

        assertOutageInTime(() -> baskets.find(BasketId.random()));

        await().atMost(WELL_BEFORE_THE_STALL).until(() -> sick.requests() > 1);
    }

    @Test
    void aWriteThatIsNotAnsweredIsNotMadeTwiceForItMayStillCome() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
        var baskets = sick.repository(SHORT, SHORT.multipliedBy(10), SHORT, 10);

        assertOutageInTime(() -> baskets.create(emptyBasket()));

        assertThat(sick.requests()).isEqualTo(1);
    }

    @Test
    void whereAllConnectionsAreTakenTheWaitForOneIsShort() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
        var baskets = sick.repository(LONG, LONG, SHORT, 1);
        var holder =
                Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(() -> baskets.find(BasketId.random()));
        await().atMost(WELL_BEFORE_THE_STALL).until(() -> sick.requests() > 0);

        assertOutageInTime(() -> baskets.find(BasketId.random()));

        assertThat(holder.isAlive()).isTrue();
        assertThat(sick.requests()).isEqualTo(1);
        holder.interrupt();
    }

    @Test
    void noCallStartsForAnExchangeWithoutTimeLeft() {
        var exchange = new Exchange(Trace.begin(), TimeBudget.of(Duration.ZERO), new Timings());
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertOutageInTime(() -> exchange.<Object, RuntimeException>call(() -> baskets.find(BasketId.random())));

        assertThat(sick.requests()).isZero();
    }

    @RepeatedTest(5)
    void noneStartsThatHasLessThanTheMillisecondThatTheSdkCanLimit() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
        var baskets = sick.repository(LONG, LONG, LONG, 10);
        var exchange = new Exchange(Trace.begin(), TimeBudget.of(LESS_THAN_A_MILLISECOND), new Timings());

        assertOutageInTime(() -> exchange.<Object, RuntimeException>call(() -> baskets.find(BasketId.random())));

        assertThat(sick.requests()).isZero();
    }

    @Test
    void aCallTakesNoLongerThanItsExchangeMay() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
        var exchange = new Exchange(Trace.begin(), TimeBudget.of(SHORT), new Timings());
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertOutageInTime(() -> exchange.<Object, RuntimeException>call(() -> baskets.find(BasketId.random())));
    }
}
