package com.sevendigital.basket.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkouts whose fields have values of another type. */
class BadInputCheckoutTypeTests extends BadInput {

    private static final String TOTAL = "{\"amount\": \"0.79\", \"currency\": \"GBP\"}";
    private static final String CARD = "{\"method\": \"card\", \"token\": \"tok_ok\"}";

    static Stream<String> aFieldOfTheWrongTypeIsNotValid() {
        var totals = Stream.of(
                        "null",
                        "5",
                        "0.79",
                        "\"0.79\"",
                        "\"\"",
                        "[]",
                        "{}",
                        "{\"amount\": 0.79, \"currency\": \"GBP\"}",
                        "{\"amount\": 1, \"currency\": \"GBP\"}",
                        "{\"amount\": null, \"currency\": \"GBP\"}",
                        "{\"amount\": true, \"currency\": \"GBP\"}",
                        "{\"amount\": {}, \"currency\": \"GBP\"}",
                        "{\"amount\": [\"0.79\"], \"currency\": \"GBP\"}",
                        "{\"amount\": \"0.79\", \"currency\": 826}",
                        "{\"amount\": \"0.79\"}",
                        "{\"currency\": \"GBP\"}",
                        "{\"amount\": \"0.78\", \"amount\": \"0.79\", \"currency\": \"GBP\"}")
                .map(total -> body(total, "\"c\"", CARD, ""));
        var users = Stream.of("null", "5", "true", "{}", "[\"c\"]", "\"\"").map(user -> body(TOTAL, user, CARD, ""));
        var payments = Stream.of(
                        "null",
                        "\"card\"",
                        "{}",
                        "[]",
                        "{\"method\": \"cash\"}",
                        "{\"method\": \"CARD\"}",
                        "{\"method\": 1}",
                        "{\"method\": null}",
                        "{\"method\": \"card\", \"token\": 5}",
                        "{\"method\": \"card\", \"token\": true}",
                        "{\"method\": \"card\", \"token\": {}}")
                .map(payment -> body(TOTAL, "\"c\"", payment, ""));
        var others = Stream.of(
                        "\"voucherCode\": 5",
                        "\"voucherCode\": {}",
                        "\"voucherCode\": \"\"",
                        "\"validateOnly\": \"true\"",
                        "\"validateOnly\": 1",
                        "\"validateOnly\": 0",
                        "\"validateOnly\": \"\"",
                        "\"validateOnly\": \" \"",
                        "\"validateOnly\": {}",
                        "\"userId\": \"other\"")
                .map(field -> body(TOTAL, "\"c\"", CARD, ", " + field));
        return Stream.of(totals, users, payments, others).flatMap(bodies -> bodies);
    }

    private static String body(String total, String user, String payment, String more) {
        return "{\"confirmedTotal\": %s, \"userId\": %s, \"payment\": %s%s}".formatted(total, user, payment, more);
    }

    @ParameterizedTest
    @MethodSource
    void aFieldOfTheWrongTypeIsNotValid(String body) {
        checkoutCall().json(body).answer().isProblem(400, "validation-failed");
    }
}
