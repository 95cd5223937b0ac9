package com.sevendigital.basket.client.purchasing;

import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.GB;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.checkout;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.description;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.stub.PurchasingContract;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, held to the contract. */
class PurchaseRequestTests {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final Buyer BY_BALANCE =
            new Buyer("customer-4711", new Buyer.Payment(Buyer.Method.BALANCE, null), null);

    private final RawServer server = RawServer.start(RawServer.answering(402, "{\"code\": 3102}"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTrackAndAReleaseAreAskedForAsTheCheckoutListsThem() throws JsonProcessingException {
        var expected = """
                {"userId": "customer-4711", "country": "GB", "currency": "GBP", "total": {"amount": "8.98", "currency": "GBP"},
                 "lines": [
                   {"releaseId": 320816, "trackId": 1535, "packageId": 2, "price": {"amount": "0.99", "currency": "GBP"}},
                   {"releaseId": 320867, "packageId": 2, "price": {"amount": "7.99", "currency": "GBP"}}],
                 "payment": {"method": "card", "token": "tok_ok"}}
                """;

        assertThat(sent(checkout(), GB)).isEqualTo(new JsonMapper().readTree(expected));
    }

    @ParameterizedTest
    @EnumSource
    void eachMethodOfPaymentIsOneOfTheContract(Buyer.Method method) throws JsonProcessingException {
        var buyer = new Buyer("customer-4711", new Buyer.Payment(method, "token"), "SPRING-24");

        assertThat(sent(checkout(buyer), GB).path("voucherCode").asText()).isEqualTo("SPRING-24");
    }

    @Test
    void whatIsFreeIsBoughtForNothing() throws JsonProcessingException {
        var free = Money.parse("GBP 0.00");
        var line = new Offer(new Product.Track(1066), description(), 320102, 2, free);

        assertThat(sent(checkout(BY_BALANCE, free, line), GB)
                        .at("/total/amount")
                        .asText())
                .isEqualTo("0.00");
    }

    @Test
    void aCurrencyWithoutFractionDigitsIsWrittenWithoutThem() throws JsonProcessingException {
        var price = Money.parse("JPY 200");
        var line = new Offer(new Product.Track(1535), description(), 320816, 2, price);
        var japan = new Territory("JP", Currency.getInstance("JPY"));

        assertThat(sent(checkout(BY_BALANCE, price, line), japan)
                        .at("/lines/0/price/amount")
                        .asText())
                .isEqualTo("200");
    }

    @Test
    void theCheckoutsIdIsTheIdempotencyKey() {
        var checkout = checkout();

        PurchasingFixtures.purchasing(server.url(), GENEROUS).purchase(checkout, GB);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .contains("Idempotency-Key: " + checkout.id() + "\r\n")
                .contains("Content-Type: application/json\r\n")
                .contains("Accept: application/json\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/"})
    void theBaseUrlMayEndWithASlash(String ending) {
        PurchasingFixtures.purchasing(server.url() + ending, GENEROUS).purchase(checkout(), GB);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("POST " + (ending.length() > 1 ? "/api" : "") + "/purchases HTTP/1.1\r\n");
    }

    @Test
    void aSettledCheckoutIsNeverSent() {
        var purchasing = PurchasingFixtures.purchasing(server.url(), GENEROUS);
        var settled = checkout((Buyer) null);

        assertThatNullPointerException().isThrownBy(() -> purchasing.purchase(settled, GB));
        assertThat(server.requests()).isEmpty();
    }

    private JsonNode sent(Checkout checkout, Territory territory) throws JsonProcessingException {
        PurchasingFixtures.purchasing(server.url(), GENEROUS).purchase(checkout, territory);
        assertThat(server.requests()).hasSize(1);
        var request = server.requests().getFirst();
        var body = new JsonMapper().readTree(request.substring(request.indexOf("\r\n\r\n")));
        PurchasingContract.validateRequest(body);
        return body;
    }
}
