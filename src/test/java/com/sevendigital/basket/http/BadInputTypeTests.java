package com.sevendigital.basket.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that the contract knows, with values of another type. */
class BadInputTypeTests extends BadInput {

    static Stream<Arguments> aKnownFieldOfTheWrongType() {
        var create = Stream.of("5", "true", "{}", "[]", "[\"GB\"]", "null", "1.5", "\"\"")
                .map(value -> "{\"country\": " + value + "}");
        var put = wrongNumbers().map(value -> "{\"packageId\": " + value + "}");
        var batch = Stream.concat(
                Stream.of(
                                "null",
                                "{}",
                                "5",
                                "\"\"",
                                "[null]",
                                "[5]",
                                "[[]]",
                                "[\"track-1187\"]",
                                "[[{\"trackId\": 1}]]")
                        .map(value -> "{\"items\": " + value + "}"),
                wrongNumbers()
                        .flatMap(value -> Stream.of(
                                "{\"items\": [{\"trackId\": " + value + "}]}",
                                "{\"items\": [{\"releaseId\": " + value + "}]}",
                                "{\"items\": [{\"trackId\": 1187, \"packageId\": " + value + "}]}")));
        return Stream.of(
                        create.map(body -> Arguments.of("create", body)),
                        put.map(body -> Arguments.of("put", body)),
                        batch.map(body -> Arguments.of("batch", body)))
                .flatMap(bodies -> bodies);
    }

    private static Stream<String> wrongNumbers() {
        return Stream.of(
                "\"2\"",
                "\"\"",
                "\" \"",
                "true",
                "{}",
                "[]",
                "[2]",
                "1.5",
                "2.0",
                "2e0",
                "1e400",
                "9".repeat(400),
                "2147483648",
                "0",
                "-1");
    }

    @ParameterizedTest
    @MethodSource
    void aKnownFieldOfTheWrongType(String call, String body) {
        bodyCall(call).json(body).answer().isProblem(400, "validation-failed");
    }
}
