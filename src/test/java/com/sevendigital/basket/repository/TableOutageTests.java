package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.repository.SickTable.LONG;
import static com.sevendigital.basket.repository.SickTable.assertOutageInTime;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a sick DynamoDB answers is an outage, and said to be one. */
@Execution(ExecutionMode.CONCURRENT)
class TableOutageTests {

    private final SickTable sick = new SickTable();

    @AfterEach
    void stop() {
        sick.close();
    }

    @ParameterizedTest
    @MethodSource
    void anAnswerOfNoUseIsAnOutage(ResponseDefinitionBuilder answer) {
        sick.answers(answer);
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertOutageInTime(() -> baskets.find(BasketId.random()));
        assertOutageInTime(() -> baskets.remove(BasketId.random(), new Product.Track(1), NOW));

        assertThat(sick.requests()).isBetween(2, 20);
    }

    static Stream<Named<ResponseDefinitionBuilder>> anAnswerOfNoUseIsAnOutage() {
        return Stream.of(
                Named.of("throttled", refusal(400, "ProvisionedThroughputExceededException")),
                Named.of("no table", refusal(400, "ResourceNotFoundException")),
                Named.of("no permission", refusal(400, "AccessDeniedException")),
                Named.of("broken", refusal(500, "InternalServerError")),
                Named.of(
                        "a page",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hello</html>")),
                Named.of("half a document", aResponse().withBody("{\"Item\": {\"id\": {\"S\":")),
                Named.of("a closed connection", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Named.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Named.of("a noisy body", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    }

    @Test
    void anAnswerThatIsLongerThanAnyOfTheTablesIsAnOutageAndNotAnAbsentBasket() {
        sick.answers(aResponse().withBody("{\"noise\": \"" + "x".repeat(20_000_000) + "\"}"));
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertOutageInTime(() -> baskets.find(BasketId.random()));
    }

    @Test
    void aWriteThatIsAnsweredByNothingIsAnOutage() {
        sick.answers(aResponse().withBody("{}"));
        var baskets = sick.repository(LONG, LONG, LONG, 10);

        assertOutageInTime(() -> baskets.remove(BasketId.random(), new Product.Track(1), NOW));
    }

    @Test
    void aTableThatRefusesConnectionsIsAnOutage() {
        var baskets = sick.repository(LONG, LONG, LONG, 10);
        sick.close();

        assertOutageInTime(() -> baskets.find(BasketId.random()));
    }

    private static ResponseDefinitionBuilder refusal(int status, String type) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody("{\"__type\": \"com.amazonaws.dynamodb.v20120810#%s\", \"message\": \"no\"}".formatted(type));
    }
}
