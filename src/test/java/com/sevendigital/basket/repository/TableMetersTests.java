package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.repository.SickTable.LONG;
import static com.sevendigital.basket.repository.SickTable.SHORT;
import static com.sevendigital.basket.repository.SickTable.STALL_MILLIS;
import static com.sevendigital.basket.repository.SickTable.assertOutageInTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted of the calls to the table. */
class TableMetersTests {

    private final SickTable sick = new SickTable();

    @AfterEach
    void stop() {
        sick.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ProvisionedThroughputExceededException, throttled",
        "400, ResourceNotFoundException, fault",
        "500, InternalServerError, fault"
    })
    void aCallThatBringsNoAnswerIsCountedByWhatItWas(int status, String type, String outcome) {
        sick.answers(refusal(status, type));

        fails(LONG);

        assertThat(sick.counted("GetItem", outcome)).isEqualTo(1);
        assertThat(sick.retries("GetItem")).isEqualTo(sick.requests() - 1);
    }

    @Test
    void anAnswerIsCountedAsOne() {
        sick.answers(aResponse().withBody("{}"));

        assertThat(sick.repository(LONG, LONG, LONG, 10).find(BasketId.random()))
                .isEmpty();

        assertThat(sick.counted("GetItem", "answered")).isEqualTo(1);
        assertThat(sick.retries("GetItem")).isZero();
    }

    @Test
    void aConditionThatDoesNotHoldIsNoFault() {
        sick.answers(refusal(400, "ConditionalCheckFailedException"));
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertThat(catchThrowable(() -> baskets.remove(BasketId.random(), new Product.Track(1), NOW)))
                .isInstanceOf(Refusal.BasketNotFound.class);

        assertThat(sick.counted("UpdateItem", "refused")).isEqualTo(1);
    }

    @Test
    void aSilentTableIsCountedAsATimeout() {
        sick.answers(aResponse().withFixedDelay(STALL_MILLIS));

        fails(SHORT);

        assertThat(sick.counted("GetItem", "timeout")).isEqualTo(1);
    }

    private void fails(Duration limit) {
        var baskets = sick.repository(limit, limit, LONG, 10);
        assertOutageInTime(() -> baskets.find(BasketId.random()));
    }

    private static ResponseDefinitionBuilder refusal(int status, String type) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody("{\"__type\": \"com.amazonaws.dynamodb.v20120810#%s\", \"message\": \"no\"}".formatted(type));
    }
}
