package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.stub.StubUpstreams.Line;
import com.sevendigital.basket.stub.StubUpstreams.Money;
import com.sevendigital.basket.stub.StubUpstreams.Purchase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub of the Purchasing API, over HTTP and held to its contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsPurchasingTests {

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StubClient client = new StubClient(upstreams);

    @BeforeEach
    void forget() {
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @Test
    void aPurchaseIsChargedAndListed() {
        var purchase = answer("POST", 201, client.buy("key-1", Purchases.ordinary()));

        assertThat(purchase.path("idempotencyKey").asText()).isEqualTo("key-1");
        assertThat(upstreams.purchases())
                .containsExactly(new Purchase(
                        "key-1",
                        new Money("8.98", "GBP"),
                        1,
                        List.of(
                                new Line(320816, 1535, 2, new Money("0.99", "GBP")),
                                new Line(320867, null, 2, new Money("7.99", "GBP")))));
        var state = answer("GET", 200, client.find("key-1"));
        assertThat(state.path("status").asText()).isEqualTo("completed");
        assertThat(state.path("purchaseId")).isEqualTo(purchase.path("purchaseId"));
    }

    @Test
    void theListOfChargesIsThereOverHttpAndCanBeCleared() {
        client.buy("key-1", Purchases.ordinary());

        assertThat(StubClient.json(client.send("GET", "/purchases", ""))).isEqualTo(StubClient.json("""
                                {"purchases": [{"key": "key-1", "total": {"amount": "8.98", "currency": "GBP"}, "charges": 1, "lines": [
                                  {"releaseId": 320816, "trackId": 1535, "packageId": 2, "price": {"amount": "0.99", "currency": "GBP"}},
                                  {"releaseId": 320867, "packageId": 2, "price": {"amount": "7.99", "currency": "GBP"}}]}]}
                                """));
        client.send("DELETE", "/purchases", "");
        assertThat(StubClient.json(client.send("GET", "/purchases", "")).path("purchases"))
                .isEmpty();
        answer("GET", 404, client.find("key-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_ok", "tok_declined"})
    void theSameKeyWithTheSameBodyAnswersTheSame(String token) {
        var first = client.buy("key-1", Purchases.with(token));
        var again = client.buy("key-1", Purchases.with(token).replace(" ", ""));

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(upstreams.purchases()).allMatch(purchase -> purchase.charges() == 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        client.buy("key-1", Purchases.ordinary());

        answer("POST", 422, client.buy("key-1", Purchases.with("tok_other")));
        assertThat(upstreams.purchases()).hasSize(1);
    }

    @Test
    void parallelPurchasesWithOneKeyChargeOnce() {
        var responses = IntStream.range(0, 200)
                .mapToObj(i -> client.buyLater("key-" + i % 4, Purchases.ordinary()))
                .toList();

        assertThat(responses.stream().map(later -> answer("POST", 201, later.join())))
                .extracting(purchase -> purchase.path("purchaseId").asText())
                .hasSize(200)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(4));
        assertThat(upstreams.purchases()).hasSize(4).allMatch(purchase -> purchase.charges() == 1);
    }

    static JsonNode answer(String method, int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var json = StubClient.json(response);
        PurchasingContract.validateAnswer(method, status, json);
        return json;
    }
}
