package com.sevendigital.basket.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values that a schema of the contract allows, and such as miss it narrowly or by far. */
final class FuzzedValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Arbitrary<String> ODD_TEXTS = Arbitraries.oneOf(
            Arbitraries.of(
                    "",
                    " ",
                    "null",
                    "0",
                    "-1",
                    "%",
                    "%2e%2e",
                    "../..",
                    "a/b",
                    "a\\b",
                    ";x=1",
                    "{}",
                    "' OR 1=1 --",
                    "١٢"),
            Arbitraries.of(
                    "<b>", "${x}", "\u0000", "a\nb", "a\r\nX: y", "\u202e", "\u200b", "\uffff", "é", "x".repeat(300)),
            Arbitraries.strings().ofMaxLength(70),
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(70));

    private static final Arbitrary<JsonNode> ODD_VALUES = Arbitraries.oneOf(
            ODD_TEXTS.map(JSON::textNode),
            Arbitraries.of(JSON.nullNode(), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode()),
            Arbitraries.longs().map(JSON::numberNode),
            Arbitraries.bigIntegers().map(JSON::numberNode),
            Arbitraries.doubles().map(JSON::numberNode),
            Arbitraries.integers().between(1, 15).map(FuzzedValues::nested));

    private FuzzedValues() {}

    /** Texts for a parameter. */
    static Arbitrary<String> texts(String name, JsonNode schema) {
        return Arbitraries.frequencyOf(
                Tuple.of(7, KnownValues.of(name)),
                Tuple.of(2, nearly(Arbitraries.oneOf(KnownValues.of(name), examples(schema)))),
                Tuple.of(1, ODD_TEXTS));
    }

    /** JSON for the body, or for the property of that name. */
    static Arbitrary<JsonNode> json(String name, JsonNode schema) {
        return Arbitraries.frequencyOf(Tuple.of(14, asSaid(name, schema)), Tuple.of(1, ODD_VALUES));
    }

    private static Arbitrary<JsonNode> asSaid(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return Arbitraries.of(schema.path("enum").valueStream().toList());
        }
        if (schema.has("properties")) {
            return object(schema);
        }
        return switch (type(schema)) {
            case "array" -> array(name, schema);
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            case "integer" ->
                Arbitraries.frequencyOf(
                        Tuple.of(6, KnownValues.of(name).map(text -> JSON.numberNode(Integer.parseInt(text)))),
                        Tuple.of(1, Arbitraries.integers().map(JSON::numberNode)),
                        Tuple.of(
                                1,
                                Arbitraries.of(0L, 1L, -1L, 2147483648L, Long.MAX_VALUE)
                                        .map(JSON::numberNode)));
            default -> texts(name, schema).map(JSON::textNode);
        };
    }

    /** The type, or the one of several that is not null. */
    private static String type(JsonNode schema) {
        return schema.findValues("type").stream()
                .flatMap(type -> type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asText)
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElse("string");
    }

    private static Arbitrary<JsonNode> array(String name, JsonNode schema) {
        var elements = json(name, schema.path("items"));
        return Arbitraries.frequencyOf(
                        Tuple.of(12, elements.list().ofMinSize(1).ofMaxSize(3)),
                        Tuple.of(1, elements.list().ofSize(0)),
                        Tuple.of(1, elements.list().ofMinSize(49).ofMaxSize(52)))
                .map(list -> JSON.arrayNode().addAll(list));
    }

    private static Arbitrary<JsonNode> object(JsonNode schema) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Arbitrary<Optional<JsonNode>>>();
        for (var property : schema.path("properties").properties()) {
            var required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            names.add(property.getKey());
            values.add(json(property.getKey(), property.getValue()).optional(required ? 0.97 : 0.4));
        }
        names.add("unknown");
        values.add(ODD_VALUES.optional(0.1));
        return Combinators.combine(values).as(chosen -> {
            var object = JSON.objectNode();
            IntStream.range(0, chosen.size())
                    .forEach(index -> chosen.get(index).ifPresent(value -> object.set(names.get(index), value)));
            return object;
        });
    }

    private static Arbitrary<String> examples(JsonNode schema) {
        var examples =
                schema.findPath("examples").valueStream().map(JsonNode::asText).toList();
        return examples.isEmpty() ? ODD_TEXTS : Arbitraries.of(examples);
    }

    /** The text with one sign more, less or other. */
    private static Arbitrary<String> nearly(Arbitrary<String> texts) {
        var signs = Arbitraries.oneOf(
                Arbitraries.of("", "\"", "\u00a0", "\n", "-", "0"),
                Arbitraries.strings().ofLength(1));
        return Combinators.combine(texts, signs, Arbitraries.integers().between(0, 40), Arbitraries.of(0, 1))
                .as((text, sign, place, left) -> {
                    var at = Math.min(place, text.length());
                    return text.substring(0, at) + sign + text.substring(Math.min(text.length(), at + left));
                });
    }

    private static JsonNode nested(int depth) {
        return depth == 0
                ? JSON.nullNode()
                : JSON.objectNode().set("unknown", JSON.arrayNode().add(nested(depth - 1)));
    }
}
