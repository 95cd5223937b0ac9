package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the contract: that there are some everywhere, and that they keep the contract themselves. */
class OpenApiExamplesTests {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.onClasspath();
    private static final PublishedContract CONTRACT = PublishedContract.onClasspath();

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterHasAnExampleThatKeepsItsSchema(String operation) {
        assertThat(DOCUMENT.parameters(operation)).allSatisfy(parameter -> {
            assertThat(DOCUMENT.names(parameter))
                    .contains("name", "in", "required", "description", "schema", "example");
            assertThat(DOCUMENT.violations(parameter + "/schema", DOCUMENT.at(parameter + "/example")))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRequestBodyHasExamplesThatKeepItsSchema(String operation) {
        var json = operation + "/requestBody/content/application~1json";

        assertThat(examples(json).isEmpty()).isEqualTo(!DOCUMENT.has(operation + "/requestBody"));
        assertThat(examples(json))
                .allSatisfy(example -> assertThat(DOCUMENT.violations(json + "/schema", example))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyResponseHasExamplesThatKeepTheContract(String response) {
        var meant = DOCUMENT.resolved(response);

        for (var mediaType : DOCUMENT.names(meant + "/content")) {
            var examples = examples(meant + "/content/" + OpenApiDocument.escaped(mediaType));
            assertThat(examples)
                    .isNotEmpty()
                    .allSatisfy(example -> assertThatCode(() -> validate(response, headers(meant, mediaType), example))
                            .doesNotThrowAnyException());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "METHOD_NOT_ALLOWED")
    void theExampleOfAProblemSaysWhatTheListSays(ProblemType type) {
        var example = DOCUMENT.at("/components/examples/" + type.slug() + "/value");

        assertThat(example.path("type").asText()).isEqualTo(type.uri().toString());
        assertThat(example.path("title").asText()).isEqualTo(type.title());
        assertThat(example.path("status").asInt()).isEqualTo(type.status().value());
        assertThat(example.path("retryable").asBoolean()).isEqualTo(type.retryable());
    }

    @Test
    void aRequestMayHaveUnknownFieldsButNoneOfTheWrongType() {
        var json = "/paths/~1v1~1baskets/post/requestBody/content/application~1json/schema";
        var request = JsonNodeFactory.instance.objectNode().put("colour", "blue");

        assertThat(DOCUMENT.violations(json, request.put("country", "GB"))).isEmpty();
        assertThat(DOCUMENT.violations(json, request.put("country", 44))).isNotEmpty();
    }

    static Stream<String> operations() {
        return DOCUMENT.operations();
    }

    static Stream<String> responses() {
        return DOCUMENT.responses();
    }

    private static void validate(String response, Map<String, List<String>> headers, JsonNode example) {
        var names = response.split("/", -1);
        var path = OpenApiDocument.unescaped(names[2])
                .replace("{basketId}", "3f0c8f5e-6d0b-4c1e-9a58-2f6f1f0f7a11")
                .replace("{checkoutId}", "3f0c8f5e-6d0b-4c1e-9a58-2f6f1f0f7a11-7");
        var body = example.isTextual() ? example.asText() : example.toString();
        CONTRACT.validate(names[3], path, Integer.parseInt(names[5]), headers, body);
    }

    private static Map<String, List<String>> headers(String response, String mediaType) {
        var headers = DOCUMENT.names(response + "/headers").stream()
                .collect(Collectors.toMap(name -> name, name -> List.of(example(response + "/headers/" + name))));
        headers.put("Content-Type", List.of(mediaType));
        return headers;
    }

    private static String example(String header) {
        return DOCUMENT.at(DOCUMENT.resolved(header) + "/example").asText();
    }

    private static List<JsonNode> examples(String content) {
        return DOCUMENT.names(content + "/examples").stream()
                .map(name -> DOCUMENT.resolved(content + "/examples/" + name))
                .map(example -> DOCUMENT.at(example + "/value"))
                .toList();
    }
}
