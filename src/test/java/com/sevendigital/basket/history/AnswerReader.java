package com.sevendigital.basket.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the wire what the checker needs. */
final class AnswerReader {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerReader() {}

    static Answer read(HttpResponse<String> response) {
        var body = json(response.body());
        var basket = body.has("items") ? body : body.path("basket");
        return new Answer(
                response.statusCode(),
                basket.has("items") ? basket(basket) : null,
                body.has("basketVersion") ? checkout(body) : null,
                body.has("type") ? body.path("type").asText().replaceFirst("^/problems/", "") : null);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            return JSON.missingNode();
        }
    }

    private static BasketView basket(JsonNode json) {
        var lines = json.path("items")
                .valueStream()
                .map(item -> new BasketView.Line(
                        item.path("key").asText(), text(item.path("coveredBy")), amount(item.path("price"))))
                .toList();
        return new BasketView(
                json.path("id").asText(),
                json.path("version").asLong(),
                json.path("status").asText(),
                lines,
                amount(json.path("total")),
                text(json.path("checkoutId")));
    }

    private static CheckoutView checkout(JsonNode json) {
        return new CheckoutView(
                json.path("id").asText(),
                json.path("basketId").asText(),
                json.path("basketVersion").asLong(),
                json.path("status").asText(),
                json.has("lines") ? keys(json.path("lines")) : null,
                amount(json.path("total")),
                text(json.path("purchaseId")),
                text(json.path("reason")));
    }

    private static Set<String> keys(JsonNode lines) {
        return lines.valueStream()
                .map(line -> line.path("key").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    private static @Nullable String text(JsonNode field) {
        return field.isMissingNode() ? null : field.asText();
    }
}
