package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract as a file: that it is whole, and that it knows the closed list of problems. */
class OpenApiDocumentTests {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.onClasspath();
    private static final List<String> LISTED = Arrays.stream(ProblemType.values())
            .map(type -> type.uri().toString())
            .toList();

    @Test
    void itIsOfVersion31WithNothingUnknownAtItsTop() {
        assertThat(DOCUMENT.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(DOCUMENT.names("/info")).containsOnly("title", "version", "summary", "description");
        assertThat(DOCUMENT.names(""))
                .containsOnly("openapi", "info", "servers", "tags", "security", "paths", "components");
        assertThat(DOCUMENT.names("/components"))
                .containsOnly("securitySchemes", "parameters", "headers", "schemas", "responses", "examples");
    }

    @Test
    void itDescribesEachCallOnce() {
        assertThat(DOCUMENT.operations()
                        .map(operation ->
                                DOCUMENT.at(operation + "/operationId").asText()))
                .containsExactlyInAnyOrder(
                        "createBasket",
                        "getBasket",
                        "deleteBasket",
                        "mergeBaskets",
                        "refreshPrices",
                        "addItems",
                        "emptyBasket",
                        "putItem",
                        "removeItem",
                        "checkOut",
                        "getCheckout",
                        "getStatus",
                        "listProblemPages",
                        "getProblemPage");
    }

    @Test
    void everyReferenceLeadsToAComponent() {
        assertThat(references()).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(DOCUMENT.has(reference.substring(1))).as(reference).isTrue();
        });
    }

    @Test
    void everyComponentIsUsed() {
        assertThat(Stream.of("parameters", "headers", "schemas", "responses", "examples")
                        .flatMap(kind -> DOCUMENT.names("/components/" + kind).stream()
                                .map(name -> "#/components/" + kind + "/" + name)))
                .isSubsetOf(references());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationSaysWhatItDoes(String operation) {
        var optional = Set.of("security", "parameters", "requestBody");

        var said = new HashSet<>(DOCUMENT.names(operation));
        said.removeAll(optional);

        assertThat(said).containsOnly("operationId", "tags", "summary", "description", "responses");
        assertThat(DOCUMENT.at("/tags").findValuesAsText("name")).containsAll(texts(DOCUMENT.at(operation + "/tags")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theParametersOfThePathAreDeclaredAndRequired(String operation) {
        var ofPath = DOCUMENT.parameters(operation)
                .filter(parameter -> DOCUMENT.at(parameter + "/in").asText().equals("path"))
                .toList();

        assertThat(ofPath)
                .allMatch(parameter -> DOCUMENT.at(parameter + "/required").asBoolean());
        assertThat(ofPath.stream()
                        .map(parameter -> DOCUMENT.at(parameter + "/name").asText()))
                .containsExactlyInAnyOrderElementsOf(OpenApiDocument.namesInPath(operation));
    }

    /** Swagger UI does not follow the references of parameters that stand with a path. */
    @Test
    void noParametersStandWithAPath() {
        assertThat(DOCUMENT.paths())
                .noneMatch(path -> DOCUMENT.has(OpenApiDocument.pointer("paths", path, "parameters")));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyResponseIsDescribedAndSaysHowLongItMayBeKept(String response) {
        var meant = DOCUMENT.resolved(response);

        assertThat(response).matches(".*/[2-5]\\d\\d");
        assertThat(DOCUMENT.names(meant))
                .contains("description", "headers")
                .isSubsetOf("description", "headers", "content");
        assertThat(DOCUMENT.names(meant + "/headers")).contains("Cache-Control");
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyErrorIsAProblemOfThatStatusAndSaysWhich(String response) {
        var meant = DOCUMENT.resolved(response);
        var types = DOCUMENT.problemTypes(meant + "/content/application~1problem+json/schema");

        assertThat(types.isEmpty()).isEqualTo(response.matches(".*/([23]\\d\\d|~1status/get/responses/503)"));
        assertThat(types).allSatisfy(type -> {
            assertThat(LISTED).contains(type);
            assertThat(problem(type).status().value()).asString().isEqualTo(response.replaceFirst(".*/", ""));
            assertThat(DOCUMENT.at(meant + "/description").asText())
                    .contains("`" + problem(type).slug() + "`");
        });
    }

    @Test
    void itNamesExactlyTheProblemsOfTheList() {
        assertThat(texts(DOCUMENT.at("/components/schemas/ProblemType/enum"))).containsExactlyElementsOf(LISTED);
    }

    @Test
    void everyProblemButThatOfAWrongMethodIsTheAnswerOfSomeCall() {
        assertThat(responses()
                        .map(response -> DOCUMENT.resolved(response) + "/content/application~1problem+json/schema")
                        .flatMap(schema -> DOCUMENT.problemTypes(schema).stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(LISTED.stream()
                        .filter(type -> problem(type) != ProblemType.METHOD_NOT_ALLOWED)
                        .toList());
    }

    static Stream<String> operations() {
        return DOCUMENT.operations();
    }

    static Stream<String> responses() {
        return DOCUMENT.responses();
    }

    private static List<String> references() {
        return DOCUMENT.at("").findValuesAsText("$ref");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static ProblemType problem(String type) {
        return Arrays.stream(ProblemType.values())
                .filter(problem -> problem.uri().toString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
