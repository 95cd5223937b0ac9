package com.sevendigital.basket.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.regex.RegularExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls that the service publishes: what each of them takes. */
public final class PublishedCalls {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(PublishedCalls::pattern)
            .build();

    private final OpenApiDocument document;

    private PublishedCalls(OpenApiDocument document) {
        this.document = document;
    }

    /** What one place of a request may hold; the tree refers to nothing outside of it. */
    public record Schema(JsonNode tree, JsonSchema judge) {

        public boolean accepts(JsonNode value) {
            return judge.validate(value).isEmpty();
        }
    }

    /** Something beside the body; {@code in} is path, query or header. */
    public record Parameter(String name, String in, boolean required, Schema schema) {}

    /** One call; the body's schema is {@code null} when the call takes none. */
    public record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable Schema body,
            boolean bodyRequired,
            boolean acceptsAnything) {

        @Override
        public String toString() {
            return id;
        }
    }

    /** All calls of a document as the service answers it at {@code /v3/api-docs}. */
    public static List<Operation> of(String json) {
        try {
            var calls = new PublishedCalls(
                    new OpenApiDocument(JsonMapper.builder().build().readTree(json)));
            return calls.document.operations().map(calls::operation).toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    /** In ECMA-262, which JSON Schema follows, {@code $} is the very end; in Java a line may end behind it. */
    private static RegularExpression pattern(String published) {
        var pattern = Pattern.compile(published.replaceFirst("\\$$", "\\\\z"));
        return text -> pattern.matcher(text).find();
    }

    private Operation operation(String pointer) {
        var steps = pointer.split("/", -1);
        var body = pointer + "/requestBody";
        var content = body + "/content/application~1json/schema";
        return new Operation(
                document.at(pointer + "/operationId").asText(),
                steps[3].toUpperCase(Locale.ROOT),
                OpenApiDocument.unescaped(steps[2]),
                document.parameters(pointer).map(this::parameter).toList(),
                document.has(content) ? schema(content) : null,
                document.at(body + "/required").asBoolean(),
                !document.has(pointer + "/responses/406"));
    }

    private Parameter parameter(String pointer) {
        var parameter = document.at(pointer);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                schema(pointer + "/schema"));
    }

    private Schema schema(String pointer) {
        var tree = whole(document.at(pointer));
        return new Schema(tree, SCHEMAS.getSchema(tree, CONFIG));
    }

    /** With what it refers to in the places of the references; no request refers to itself. */
    private JsonNode whole(JsonNode node) {
        if (node.isArray()) {
            var elements = new ArrayList<JsonNode>();
            node.forEach(element -> elements.add(whole(element)));
            return JsonNodeFactory.instance.arrayNode().addAll(elements);
        }
        if (!node.isObject()) {
            return node;
        }
        var fields = JsonNodeFactory.instance.objectNode();
        if (node.path("$ref").isTextual()) {
            whole(document.at(node.path("$ref").asText().substring(1)))
                    .properties()
                    .forEach(field -> fields.set(field.getKey(), field.getValue()));
        }
        node.properties().stream()
                .filter(field -> !field.getKey().equals("$ref"))
                .forEach(field -> fields.set(field.getKey(), whole(field.getValue())));
        return fields;
    }
}
