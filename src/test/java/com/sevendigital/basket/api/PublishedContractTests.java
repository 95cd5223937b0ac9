package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class PublishedContractTests {

    private static final String BASKET = "/v1/baskets/3f0c8f5e-6d0b-4c1e-9a58-2f6f1f0f7a11";
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Content-Type", List.of("application/json"),
            "ETag", List.of("\"7\""),
            "Cache-Control", List.of("private, no-cache"),
            "X-Content-Type-Options", List.of("nosniff"));
    private static final Map<String, List<String>> PROBLEM_HEADERS = Map.of(
            "Content-Type", List.of("application/problem+json"),
            "Cache-Control", List.of("private, no-store"),
            "X-Content-Type-Options", List.of("nosniff"));

    private final OpenApiDocument document = OpenApiDocument.onClasspath();
    private final PublishedContract contract =
            PublishedContract.of(document.at("").toString());

    @Test
    void anAnswerThatIsAsDocumentedIsAccepted() {
        assertThatCode(() -> contract.validate("GET", BASKET, 200, HEADERS, example("OpenBasket")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesOfHeadersAreReadInAnyCaseAndAQueryIsLeftAside() {
        var headers = new HttpHeaders();
        HEADERS.forEach((name, values) -> headers.addAll(name.toLowerCase(Locale.ROOT), values));
        headers.set("content-type", "application/json;charset=UTF-8");

        assertThatCode(() -> contract.validate("get", BASKET + "?a=b", 200, headers, example("OpenBasket")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAnswerWithoutABodyIsAccepted() {
        assertThatCode(() -> contract.validate("GET", BASKET, 304, HEADERS, null))
                .doesNotThrowAnyException();
        assertThatCode(() -> contract.validate("DELETE", BASKET, 204, PROBLEM_HEADERS, ""))
                .doesNotThrowAnyException();
    }

    @Test
    void aBodyWhereNoneIsDocumentedIsRejected() {
        rejected(() -> contract.validate("GET", BASKET, 304, HEADERS, "{}"))
                .hasMessageContaining("there is a body where none is documented");
    }

    @Test
    void aPathOrMethodThatIsNotDocumentedIsRejected() {
        rejected(() -> contract.validate("GET", "/v1/orders", 200, HEADERS, "{}"))
                .hasMessage("GET /v1/orders answered 200, which is not documented");
        rejected(() -> contract.validate("PATCH", BASKET, 200, HEADERS, "{}")).hasMessageContaining("not documented");
    }

    @Test
    void aStatusThatIsNotDocumentedIsRejected() {
        rejected(() -> contract.validate("GET", BASKET, 202, HEADERS, example("OpenBasket")))
                .hasMessageContaining("answered 202, which is not documented");
    }

    @Test
    void aMissingHeaderIsRejected() {
        var headers = new HashMap<>(HEADERS);
        headers.remove("ETag");

        rejected(() -> contract.validate("GET", BASKET, 200, headers, example("OpenBasket")))
                .hasMessageContaining("header ETag is missing");
    }

    @Test
    void aHeaderOfTheWrongShapeIsRejected() {
        var headers = new HashMap<>(HEADERS);
        headers.put("ETag", List.of("7"));

        rejected(() -> contract.validate("GET", BASKET, 200, headers, example("OpenBasket")))
                .hasMessageContaining("header ETag");
    }

    @Test
    void anotherMediaTypeIsRejected() {
        var headers = new HashMap<>(HEADERS);
        headers.put("Content-Type", List.of("text/html"));

        rejected(() -> contract.validate("GET", BASKET, 200, headers, example("OpenBasket")))
                .hasMessageContaining("the media type is text/html, documented are [application/json]");
    }

    @Test
    void aFieldThatIsNotDocumentedIsRejected() {
        rejectsBasket(basket -> basket.put("colour", "blue"), "colour");
        rejectsBasket(basket -> ((ObjectNode) basket.at("/items/0")).put("quantity", 1), "quantity");
        rejectsBasket(basket -> ((ObjectNode) basket.at("/total")).put("formatted", "£7.99"), "formatted");
    }

    @Test
    void aFieldThatIsMissingOrNullIsRejected() {
        rejectsBasket(basket -> basket.remove("total"), "total");
        rejectsBasket(basket -> basket.putNull("checkoutId"), "checkoutId");
    }

    @Test
    void aValueOfTheWrongShapeIsRejected() {
        rejectsBasket(basket -> basket.put("createdAt", "yesterday, at noonZ"), "createdAt");
        rejectsBasket(basket -> basket.put("id", "1"), "id");
        rejectsBasket(basket -> basket.put("status", "closed"), "status");
        rejectsBasket(basket -> ((ObjectNode) basket.at("/total")).put("amount", 7.99), "amount");
        rejectsBasket(basket -> ((ObjectNode) basket.at("/items/1")).remove("trackId"), "trackId");
    }

    @Test
    void aProblemThatIsNotDocumentedForTheCallIsRejected() {
        rejected(() -> contract.validate("DELETE", BASKET, 409, PROBLEM_HEADERS, example("basket-full")))
                .hasMessageContaining(
                        "the problem is /problems/basket-full, documented are [/problems/basket-not-open]");
    }

    @Test
    void aProblemMustCarryWhatItPromises() throws IOException {
        var problem = (ObjectNode) new JsonMapper().readTree(example("price-changed"));
        problem.remove("basket");

        rejected(() -> contract.validate("POST", BASKET + "/checkouts", 409, PROBLEM_HEADERS, problem.toString()))
                .hasMessageContaining("basket");
    }

    @Test
    void aBodyThatIsNotJsonIsRejected() {
        rejected(() -> contract.validate("GET", BASKET, 200, HEADERS, "<html>"))
                .hasMessageContaining("This is not JSON: <html>");
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        var rounds = IntStream.range(0, 200).parallel();

        assertThatCode(() ->
                        rounds.forEach(round -> contract.validate("GET", BASKET, 200, HEADERS, example("OpenBasket"))))
                .doesNotThrowAnyException();
    }

    private void rejectsBasket(Consumer<ObjectNode> change, String named) {
        var basket = (ObjectNode)
                document.at("/components/examples/OpenBasket/value").deepCopy();
        change.accept(basket);

        rejected(() -> contract.validate("GET", BASKET, 200, HEADERS, basket.toString()))
                .hasMessageContaining(named);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> rejected(ThrowingCallable validation) {
        return assertThatThrownBy(validation).isInstanceOf(AssertionError.class);
    }

    private String example(String name) {
        return document.at("/components/examples/" + name + "/value").toString();
    }
}
