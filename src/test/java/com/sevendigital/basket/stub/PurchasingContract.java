package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** Holds requests and answers of a purchase to {@code docs/contracts/purchasing.yaml}. */
public final class PurchasingContract {

    private static final Path FILE = Path.of(System.getProperty("basedir", ""), "docs/contracts/purchasing.yaml");
    private static final String JSON_CONTENT = "/content/application~1json";

    private static final JsonNode DOCUMENT = read();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
                    .build()));
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private PurchasingContract() {}

    /** Fails where this is not a body of {@code POST /purchases}. */
    public static void validateRequest(JsonNode body) {
        failOn(violations(body), "request", body);
    }

    /** Fails where this is not an answer, with that status, to {@code POST /purchases} or to {@code GET} by key. */
    public static void validateAnswer(String method, int status, JsonNode body) {
        var pointer = answer(method, status);
        if (DOCUMENT.at(pointer).isMissingNode()) {
            throw new AssertionError("The contract has no status %d for %s.".formatted(status, method));
        }
        failOn(schema(pointer + JSON_CONTENT + "/schema").validate(body), method + " answer " + status, body);
    }

    static Set<ValidationMessage> violations(JsonNode body) {
        return schema("/paths/~1purchases/post/requestBody" + JSON_CONTENT + "/schema")
                .validate(body);
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    private static String answer(String method, int status) {
        var path = method.equals("POST") ? "~1purchases/post" : "~1purchases~1{idempotencyKey}/get";
        var pointer = "/paths/" + path + "/responses/" + status;
        var reference = DOCUMENT.at(pointer + "/$ref").asText();
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static JsonSchema schema(String pointer) {
        return SCHEMAS.computeIfAbsent(pointer, at -> {
            ObjectNode whole = DOCUMENT.deepCopy();
            return FACTORY.getSchema(
                    whole.put("$ref", "#" + at.replace("{", "%7B").replace("}", "%7D")), CONFIG);
        });
    }

    private static void failOn(Set<ValidationMessage> violations, String what, JsonNode body) {
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .collect(Collectors.joining("\n", "Against the contract, " + what + ":\n", "\n" + body)));
        }
    }

    private static JsonNode read() {
        try (var file = Files.newBufferedReader(FILE)) {
            return JsonMapper.builder().build().valueToTree(new Yaml().load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
