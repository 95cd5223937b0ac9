package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What DynamoDB says to who comes upon a transaction that is at work on the same item, which its local form never does. */
class TransactionConflictTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    private static BasketRepository baskets(Duration callTimeout) {
        var properties = new DynamoProperties(
                "baskets", URI.create(SERVER.baseUrl()), false, callTimeout, callTimeout, LONG, LONG, 5);
        return TestTable.repository(
                new DynamoConfiguration().dynamo(properties, new TableMeters(new SimpleMeterRegistry())), properties);
    }

    private static ResponseDefinitionBuilder error(String type, String more) {
        return aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody("{\"__type\": \"com.amazonaws.dynamodb.v20120810#%s\", \"message\": \"no\"%s}"
                        .formatted(type, more));
    }

    private static ResponseDefinitionBuilder cancelled(String... codes) {
        var reasons = String.join("\"}, {\"Code\": \"", codes);
        return error("TransactionCanceledException", ", \"CancellationReasons\": [{\"Code\": \"" + reasons + "\"}]");
    }

    private static void answers(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        SERVER.stubFor(any(anyUrl())
                .inScenario("conflict")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("over"));
        SERVER.stubFor(
                any(anyUrl()).inScenario("conflict").whenScenarioStateIs("over").willReturn(then));
    }

    private static ResponseDefinitionBuilder ok(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody(body);
    }

    @Test
    void aWriteThatMeetsATransactionIsMadeAfterIt() {
        answers(error("TransactionConflictException", ""), error("ConditionalCheckFailedException", ""));

        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> baskets(LONG).remove(BasketId.random(), new Product.Track(1), NOW));

        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @Test
    void aTransactionThatMeetsAnotherIsMadeAfterIt() {
        answers(cancelled("None", "TransactionConflict"), ok("{}"));

        assertThatCode(() -> baskets(LONG).own(null, ownedBy("user-1", emptyBasket()), null))
                .doesNotThrowAnyException();

        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @Test
    void aRefusedConditionCountsMoreThanAConflict() {
        answers(cancelled("ConditionalCheckFailed", "TransactionConflict"), ok("{}"));

        assertThatExceptionOfType(BasketRepository.ChangedMeanwhile.class)
                .isThrownBy(() -> baskets(LONG).own(null, ownedBy("user-1", emptyBasket()), null));

        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @Test
    void whatEndsATransactionOtherwiseIsAnOutage() {
        answers(cancelled("None", "ValidationError"), ok("{}"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> baskets(LONG).own(null, ownedBy("user-1", emptyBasket()), null));
    }

    @Test
    void whoeverMeetsTransactionsAllTheTimeGivesUpInTime() {
        answers(error("TransactionConflictException", ""), error("TransactionConflictException", ""));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> baskets(Duration.ofSeconds(1)).remove(BasketId.random(), new Product.Track(1), NOW));

        assertThat(SERVER.getAllServeEvents()).hasSizeGreaterThan(2);
    }
}
