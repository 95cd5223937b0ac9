package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that no field takes, as JSON writes them. */
class BadInputTextTests extends BadInput {

    private static final List<String> NEVER = List.of(
            "\\u0000",
            "a\\u0000b",
            "a\\nb",
            "a\\u001bb",
            "a\\u007fb",
            "a\\u0085b",
            "a\\u200bb",
            "a\\u202eb",
            "a\\ud800b",
            "a\\udc00b",
            "a\\udc00\\ud800b",
            "a\\ufffe",
            " ",
            "",
            "x".repeat(256),
            "x".repeat(60_000));

    static Stream<Arguments> aTextThatNobodyCanReadIsNotValid() {
        return Stream.of("userId", "voucherCode", "token", "country", "currency", "amount", "method")
                .flatMap(field -> NEVER.stream().map(text -> Arguments.of(field, text)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void aTextThatNobodyCanReadIsNotValid(String field, String text) {
        var answer = send(field, text).isProblem(400, "validation-failed");

        assertThat(answer.body().length()).isLessThan(2_000);
    }

    private Answer send(String field, String text) {
        if (field.equals("country")) {
            return createCall().json("{\"country\": \"%s\"}".formatted(text)).answer();
        }
        var body = CheckoutBody.of(basket(), "tok_ok").replace("\"userId\"", "\"voucherCode\": \"V1\", \"userId\"");
        var pattern = "(\"%s\": )\"[^\"]*\"".formatted(field);
        assertThat(body).containsPattern(pattern);
        return checkoutCall()
                .json(body.replaceFirst(pattern, "$1\"" + Matcher.quoteReplacement(text) + "\""))
                .answer();
    }
}
