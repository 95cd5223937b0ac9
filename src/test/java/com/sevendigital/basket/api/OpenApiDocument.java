package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An OpenAPI document, in which everything has a JSON pointer, and whose schemas (2020-12) judge values. */
final class OpenApiDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode root;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    static OpenApiDocument onClasspath() {
        try {
            return new OpenApiDocument(JsonMapper.builder().build().readTree(new ApiDocument().json()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A pointer from names that are not escaped yet. */
    static String pointer(String... names) {
        return Arrays.stream(names).map(name -> "/" + escaped(name)).collect(Collectors.joining());
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }

    /** The names in braces of an operation's path. */
    static List<String> namesInPath(String operation) {
        return NAME_IN_PATH
                .matcher(operation)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    boolean has(String pointer) {
        return !at(pointer).isMissingNode();
    }

    List<String> names(String pointer) {
        var names = new ArrayList<String>();
        at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    List<String> paths() {
        return names("/paths");
    }

    /** The pointers to all operations. */
    Stream<String> operations() {
        return paths().stream()
                .map(path -> pointer("paths", path))
                .flatMap(path -> METHODS.stream().map(method -> path + "/" + method))
                .filter(this::has);
    }

    /** The pointers to all responses, references not followed. */
    Stream<String> responses() {
        return operations()
                .map(operation -> operation + "/responses")
                .flatMap(responses -> names(responses).stream().map(status -> responses + "/" + status));
    }

    /** The pointers to all parameters of an operation. */
    Stream<String> parameters(String operation) {
        var list = operation + "/parameters";
        return IntStream.range(0, at(list).size()).mapToObj(index -> resolved(list + "/" + index));
    }

    /** The pointer to what is meant there: follows references. */
    String resolved(String pointer) {
        var reference = at(pointer).path("$ref");
        return reference.isTextual() ? resolved(reference.asText().substring(1)) : pointer;
    }

    /** The types that a response's schema allows a problem to have. */
    List<String> problemTypes(String schema) {
        var types = new ArrayList<String>();
        for (var part : at(schema).path("allOf")) {
            part.at("/properties/type/enum").forEach(type -> types.add(type.asText()));
        }
        return types;
    }

    /** What is wrong with a value, by the schema at the pointer. */
    List<String> violations(String schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** The schema stands alone for this: what it refers to goes along as its definitions. */
    private JsonSchema compile(String pointer) {
        var definitions = JsonNodeFactory.instance.objectNode();
        definitions.putArray("allOf").add(at(pointer));
        definitions.set("$defs", at("/components/schemas"));
        return SCHEMAS.getSchema(definitions.toString().replace("\"#/components/schemas/", "\"#/$defs/"), CONFIG);
    }
}
