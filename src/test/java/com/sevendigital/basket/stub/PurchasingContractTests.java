package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the contract of the Purchasing API to its own examples, and shows that it refuses what it should. */
class PurchasingContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode POST = PurchasingContract.document().at("/paths/~1purchases/post");
    private static final JsonNode GET = PurchasingContract.document().at("/paths/~1purchases~1{idempotencyKey}/get");

    @ParameterizedTest
    @MethodSource
    void exampleRequestsKeepToTheContract(JsonNode example) {
        assertThatNoException().isThrownBy(() -> PurchasingContract.validateRequest(example));
    }

    static Stream<JsonNode> exampleRequestsKeepToTheContract() {
        return examples(POST.path("requestBody"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource
    void exampleAnswersKeepToTheContract(String method, int status, JsonNode example) {
        assertThatNoException().isThrownBy(() -> PurchasingContract.validateAnswer(method, status, example));
    }

    static Stream<Arguments> exampleAnswersKeepToTheContract() {
        return Stream.of(POST, GET)
                .flatMap(operation -> operation.path("responses").properties().stream()
                        .flatMap(response -> examples(response.getValue())
                                .map(example -> Arguments.of(
                                        operation.equals(POST) ? "POST" : "GET",
                                        Integer.parseInt(response.getKey()),
                                        example))));
    }

    @Test
    void everyAnswerHasAnExample() {
        assertThat(List.of(POST, GET))
                .allSatisfy(operation -> assertThat(operation.path("responses"))
                        .allSatisfy(response -> assertThat(examples(response)).isNotEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "country", "currency", "total", "lines", "payment"})
    void aRequestWithoutItIsRefusedByName(String field) {
        var request = request();
        request.remove(field);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PurchasingContract.validateRequest(request))
                .withMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'country': 'gb'}",
                "{'currency': 'pounds'}",
                "{'total': {'amount': 8.98, 'currency': 'GBP'}}",
                "{'total': {'amount': '-1.00', 'currency': 'GBP'}}",
                "{'lines': []}",
                "{'lines': [{'packageId': 2, 'price': {'amount': '0.99', 'currency': 'GBP'}}]}",
                "{'payment': {'method': 'cash'}}",
                "{'surprise': true}"
            })
    void aMalformedRequestIsRefused(String change) throws Exception {
        var request = request();
        request.setAll((ObjectNode) JSON.readTree(change.replace('\'', '"')));

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> PurchasingContract.validateRequest(request));
    }

    @Test
    void anAnswerOfTheWrongShapeOrStatusIsRefused() throws Exception {
        var purchase = JSON.readTree("{\"purchaseId\": \"P-1\", \"purchaseDate\": \"yesterday\"}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PurchasingContract.validateAnswer("POST", 201, purchase))
                .withMessageContaining("purchaseDate")
                .withMessageContaining("total");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> PurchasingContract.validateAnswer("GET", 418, purchase))
                .withMessageContaining("418");
    }

    @Test
    void messagesDoNotDependOnTheLanguageOfTheMachine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> PurchasingContract.validateRequest(JSON.createObjectNode()))
                    .withMessageContaining("required property 'userId' not found");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ObjectNode request() {
        return ((ObjectNode) examples(POST.path("requestBody")).findFirst().orElseThrow()).deepCopy();
    }

    private static Stream<JsonNode> examples(JsonNode holder) {
        var reference = holder.path("$ref").asText();
        var content =
                reference.isEmpty() ? holder : PurchasingContract.document().at(reference.substring(1));
        return content.at("/content/application~1json/examples").valueStream().map(example -> example.path("value"));
    }
}
