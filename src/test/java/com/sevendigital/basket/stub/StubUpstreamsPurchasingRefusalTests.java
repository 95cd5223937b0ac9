package com.sevendigital.basket.stub;

import static com.sevendigital.basket.stub.StubUpstreamsPurchasingTests.answer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stub of the Purchasing API refuses, over HTTP; nothing of it is charged or remembered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsPurchasingRefusalTests {

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StubClient client = new StubClient(upstreams);

    @AfterEach
    void nothingIsCharged() {
        assertThat(upstreams.purchases()).isEmpty();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @Test
    void aPurchaseWithoutAKeyIsRefused() {
        var refused = answer("POST", 422, client.send("POST", "/purchases", Purchases.ordinary()));

        assertThat(refused.path("code").intValue()).isEqualTo(1001);
    }

    @Test
    void aKeyOfTheWrongShapeIsRefused() {
        answer("POST", 422, client.buy("k".repeat(256), Purchases.ordinary()));
        answer("POST", 422, client.buy("with space", Purchases.ordinary()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{}", "null", "{\"userId\": 1}"})
    void aMalformedBodyIsRefused(String body) {
        var refused = answer("POST", 422, client.buy("key-1", body));

        assertThat(refused.path("message").asText()).isNotBlank();
        answer("GET", 404, client.find("key-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"8.98\"', '\"8.99\"'",
        "'\"8.98\", \"currency\": \"GBP\"', '\"8.98\", \"currency\": \"EUR\"'",
        "'\"0.99\", \"currency\": \"GBP\"', '\"0.99\", \"currency\": \"EUR\"'",
        "'\"currency\": \"GBP\", \"total\"', '\"currency\": \"EUR\", \"total\"'"
    })
    void aPriceThatDoesNotAddUpIsNotAccepted(String part, String replacement) {
        var wrong = Purchases.ordinary().replace(part, replacement);

        var refused = answer("POST", 409, client.buy("key-1", wrong));

        assertThat(wrong).isNotEqualTo(Purchases.ordinary());
        assertThat(refused.path("code").intValue()).isEqualTo(3004);
        answer("GET", 404, client.find("key-1"));
    }

    @Test
    void aVoucherThatDoesNotApplyDeclinesThePurchase() {
        var body = Purchases.ordinary().replace("\"payment\"", "\"voucherCode\": \"NOT-APPLICABLE\", \"payment\"");

        assertThat(answer("POST", 402, client.buy("key-2", body)).path("code").intValue())
                .isEqualTo(3012);
        assertThat(answer("GET", 200, client.find("key-2")).path("code").intValue())
                .isEqualTo(3012);
    }
}
