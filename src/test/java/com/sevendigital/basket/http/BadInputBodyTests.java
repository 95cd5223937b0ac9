package com.sevendigital.basket.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not the JSON that a call takes. */
class BadInputBodyTests extends BadInput {

    private static final List<String> CALLS = List.of("create", "put", "batch", "checkout");

    static Stream<Arguments> notTheObject() {
        var bodies = List.of(
                "[]",
                "\"text\"",
                "\"\"",
                "5",
                "true",
                "{",
                "}",
                "{]",
                "nonsense",
                "{'country': 'GB'}",
                "{\"a\" 1}",
                "[{\"country\": \"GB\"}]",
                "{} trailing",
                "{}{}",
                "{\"a\": 1,}",
                "// comment\n{}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "[".repeat(1000),
                "{\"a\":".repeat(1000));
        return CALLS.stream().flatMap(call -> bodies.stream().map(body -> Arguments.of(call, body)));
    }

    @ParameterizedTest
    @MethodSource
    void notTheObject(String call, String body) {
        bodyCall(call).json(body).answer().isProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @CsvSource({"create, ''", "batch, ''", "checkout, ''", "create, null", "batch, null", "checkout, null", "put, ' '"})
    void noBodyAtAllWhereOneIsNeeded(String call, String body) {
        bodyCall(call).json(body).answer().isProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "put", "batch", "checkout"})
    void whatIsUnknownIsIgnoredUnlessItIsNoSoundJson(String call) {
        for (var value : List.of("[".repeat(50) + "]".repeat(50), "{\"a\":".repeat(50) + "1" + "}".repeat(50))) {
            refused(call, withField(call, "unknown", value));
        }
        refused(call, withField(call, "unknown", "1, \"unknown\": 2"));
        refused(call, goodBody(call).strip() + goodBody(call));
        refused(call, goodBody(call).strip() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "put", "batch", "checkout"})
    void textThatIsNotInUtf8(String call) {
        var latin1 = withField(call, "unknown", "\"é\"").getBytes(ISO_8859_1);
        var surrogate = withField(call, "unknown", "\"???\"").getBytes(UTF_8);
        var place = new String(surrogate, UTF_8).indexOf("???");
        surrogate[place] = (byte) 0xED;
        surrogate[place + 1] = (byte) 0xA0;
        surrogate[place + 2] = (byte) 0x80;
        for (var bytes : List.of(latin1, surrogate)) {
            bodyCall(call)
                    .bytes(bytes)
                    .header("Content-Type", "application/json")
                    .answer()
                    .isProblem(400, "validation-failed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "put", "batch", "checkout"})
    void textInUtf16IsNotRead(String call) {
        for (var mediaType : List.of("application/json", "application/json;charset=UTF-16")) {
            bodyCall(call)
                    .bytes(goodBody(call).getBytes(UTF_16))
                    .header("Content-Type", mediaType)
                    .answer()
                    .isProblem(400, "validation-failed");
        }
    }

    private void refused(String call, String body) {
        bodyCall(call).json(body).answer().isProblem(400, "validation-failed");
    }

    private String withField(String call, String name, String value) {
        return goodBody(call).replaceFirst("\\{", "{\"%s\": %s, ".formatted(name, value));
    }
}
