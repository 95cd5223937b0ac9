package com.sevendigital.basket.client.purchasing;

import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.GB;
import static com.sevendigital.basket.client.purchasing.PurchasingFixtures.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** What each answer of Purchasing means; what the contract does not foresee means that nobody knows. */
@ReadsOutput
class HttpPurchasingAnswerTests {

    private static final String PURCHASED = """
            {"purchaseId": "P-00000001", "purchaseDate": "2025-11-24T20:15:30Z", "idempotencyKey": "KEY",
             "total": {"amount": "8.98", "currency": "GBP"}}""";

    private final RawServer server = RawServer.start(RawServer.answering(201, PURCHASED));
    private final Purchasing purchasing = PurchasingFixtures.purchasing(server.url(), Duration.ofSeconds(20));
    private final Checkout checkout = checkout("tok_secret");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPurchaseIsCompletedUnderItsId() {
        assertThat(settlement(201, PURCHASED)).isEqualTo(new Settlement.Completed("P-00000001"));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purchaseId\": \"P-00000001\"}",
                "{\"purchaseId\": \"P-00000001\", \"total\": {\"amount\": \"8.98\"}, \"news\": [1, 2]}"
            })
    void whatThePurchaseDoesNotSayDoesNotContradict(String body) {
        assertThat(settlement(201, body)).isEqualTo(new Settlement.Completed("P-00000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "3001, CARD_EXPIRED",
        "3002, NO_CARD",
        "3003, PAYMENT_FAILED",
        "3005, CARD_COUNTRY_NOT_PERMITTED",
        "3012, VOUCHER_NOT_APPLICABLE",
        "3101, PAYMENT_FAILED",
        "3102, PAYMENT_DECLINED",
        "3999, PAYMENT_FAILED"
    })
    void aRefusalHasTheReasonOfItsCode(int code, DeclineReason reason) {
        assertThat(settlement(402, "{\"code\": %d, \"message\": \"any\"}".formatted(code)))
                .isEqualTo(new Settlement.Declined(reason));
    }

    @Test
    void aPriceThatIsNotAcceptedHasChanged() {
        assertThat(settlement(409, "{\"code\": 3004, \"message\": \"any\"}"))
                .isEqualTo(new Settlement.Declined(DeclineReason.PRICE_CHANGED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"purchaseId\": \"P-1\"}",
                "202 | {\"purchaseId\": \"P-1\"}",
                "204 | ''",
                "302 | ''",
                "400 | {\"code\": 1002, \"message\": \"any\"}",
                "401 | OAuth authentication error: any",
                "404 | {\"code\": 2001, \"message\": \"any\"}",
                "422 | {\"code\": 2003, \"message\": \"any\"}",
                "429 | slower",
                "500 | {\"code\": 9001}",
                "502 | <html>tok_secret</html>",
                "201 | ''",
                "201 | null",
                "201 | purchased",
                "201 | <html>tok_secret</html>",
                "201 | {\"purchaseId\": \"P-0",
                "201 | {}",
                "201 | {\"purchaseId\": null}",
                "201 | {\"purchaseId\": 4711}",
                "201 | {\"purchaseId\": \" \"}",
                "201 | {\"purchaseId\": {\"id\": 1}}",
                "402 | ''",
                "402 | <html/>",
                "402 | {}",
                "402 | {\"code\": \"declined\"}"
            })
    void whatTheContractDoesNotForeseeIsUnknown(int status, String body, CapturedOutput log) {
        assertThat(settlement(status, body)).isEqualTo(new Settlement.Unknown());
        assertThat(server.requests()).as("sent once").hasSize(1);
        assertSaysEnoughAndNotTooMuch(log);
    }

    @ParameterizedTest
    @CsvSource({"KEY, another-checkout-8", "8.98, 8.99", "8.98, 8.980", "GBP, EUR", "P-00000001, ' '"})
    void aPurchaseOfSomethingElseIsUnknown(String right, String wrong, CapturedOutput log) {
        assertThat(settlement(201, PURCHASED.replace(right, wrong))).isEqualTo(new Settlement.Unknown());
        assertSaysEnoughAndNotTooMuch(log);
    }

    @Test
    void anIdThatNobodyCouldStoreIsUnknown(CapturedOutput log) {
        assertThat(settlement(201, PURCHASED.replace("P-00000001", "P".repeat(129))))
                .isEqualTo(new Settlement.Unknown());
        assertSaysEnoughAndNotTooMuch(log);
    }

    @Test
    void anAnswerOfFiveMegabytesIsUnknown(CapturedOutput log) {
        var endless = PURCHASED.replace("P-00000001", "P".repeat(5_000_000));

        assertThat(settlement(201, endless)).isEqualTo(new Settlement.Unknown());
        assertSaysEnoughAndNotTooMuch(log);
    }

    private Settlement settlement(int status, String body) {
        server.become(
                RawServer.answering(status, body.replace("KEY", checkout.id().toString())));
        return purchasing.purchase(checkout, GB);
    }

    /** On-call finds the checkout; nobody reaches the basket or the money. */
    private void assertSaysEnoughAndNotTooMuch(CapturedOutput log) {
        assertThat(log)
                .containsPattern("ERROR.*(Purchasing answered|No answer to) checkout "
                        + checkout.id().shortened())
                .doesNotContain(checkout.id().basketId().toString())
                .doesNotContain("tok_secret");
    }
}
