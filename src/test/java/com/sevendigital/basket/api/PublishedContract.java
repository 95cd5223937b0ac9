package com.sevendigital.basket.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contract that the service publishes, as a judge of what the service answers. Safe to be shared by threads and
 * worth to be shared by tests: each schema is compiled once.
 */
public final class PublishedContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenApiDocument document;
    private final Map<Pattern, String> templates;

    private PublishedContract(OpenApiDocument document) {
        this.document = document;
        this.templates =
                document.paths().stream().collect(Collectors.toMap(PublishedContract::pattern, template -> template));
    }

    /** The contract as the service answers it at {@code /v3/api-docs}. */
    public static PublishedContract of(String json) {
        return of(parsed(json));
    }

    /** The contract as the service answers it at {@code /v3/api-docs}. */
    public static PublishedContract of(JsonNode document) {
        return new PublishedContract(new OpenApiDocument(document));
    }

    /** The contract as it is in the class path, before any service publishes it. */
    public static PublishedContract onClasspath() {
        return new PublishedContract(OpenApiDocument.onClasspath());
    }

    /**
     * Fails when the answer does not keep the contract: when the call or the status is not documented, a required header
     * is missing, a header, the media type or the body is not as documented, or the problem is not one that is
     * documented for this call and status.
     *
     * @param path the path that was called, with or without a query
     * @param headers the answer's headers, their names in any case
     * @param body the answer's body; null or empty when there was none
     */
    public void validate(
            String method, String path, int status, Map<String, List<String>> headers, @Nullable String body) {
        var answer = "%s %s answered %d".formatted(method, path, status);
        var response = response(method, path, status)
                .orElseThrow(() -> new AssertionError(answer + ", which is not documented"));
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> byName.put(name, String.join(", ", values)));

        var violations = new ArrayList<>(headerViolations(response, byName));
        violations.addAll(contentViolations(response, byName.get("Content-Type"), body == null ? "" : body));

        if (!violations.isEmpty()) {
            throw new AssertionError(
                    answer + " against the contract:\n  " + String.join("\n  ", violations) + "\n" + body);
        }
    }

    private Optional<String> response(String method, String path, int status) {
        var called = path.replaceFirst("\\?.*", "");
        return templates.entrySet().stream()
                .filter(template -> template.getKey().matcher(called).matches())
                .map(Map.Entry::getValue)
                .min(Comparator.comparing((String template) -> template.contains("{")))
                .map(template -> OpenApiDocument.pointer(
                        "paths", template, method.toLowerCase(Locale.ROOT), "responses", String.valueOf(status)))
                .filter(document::has)
                .map(document::resolved);
    }

    private List<String> headerViolations(String response, Map<String, String> headers) {
        var violations = new ArrayList<String>();
        for (var name : document.names(response + "/headers")) {
            var header = document.resolved(response + "/headers/" + name);
            var value = headers.get(name);
            if (value != null) {
                var schema = header + "/schema";
                document.violations(schema, value(schema, value))
                        .forEach(violation -> violations.add("header %s %s".formatted(name, violation)));
            } else if (document.at(header + "/required").asBoolean()) {
                violations.add("header %s is missing".formatted(name));
            }
        }
        return violations;
    }

    private List<String> contentViolations(String response, @Nullable String contentType, String body) {
        var documented = document.names(response + "/content");
        if (documented.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("there is a body where none is documented");
        }
        var mediaType = contentType == null ? "none" : contentType.replaceFirst("\\s*;.*", "");
        if (!documented.contains(mediaType)) {
            return List.of("the media type is %s, documented are %s".formatted(mediaType, documented));
        }
        var schema = response + "/content/" + OpenApiDocument.escaped(mediaType) + "/schema";
        if (!mediaType.endsWith("json")) {
            return document.violations(schema, TextNode.valueOf(body));
        }
        var content = parsed(body);
        var violations = new ArrayList<>(document.violations(schema, content));
        if (mediaType.equals("application/problem+json")) {
            violations.addAll(problemViolations(schema, content.path("type").asText()));
        }
        return violations;
    }

    private List<String> problemViolations(String schema, String type) {
        var problems = document.problemTypes(schema);
        return problems.contains(type)
                ? List.of()
                : List.of("the problem is %s, documented are %s".formatted(type, problems));
    }

    private JsonNode value(String schema, String header) {
        return document.at(schema + "/type").asText().equals("integer") && header.matches("\\d{1,9}")
                ? IntNode.valueOf(Integer.parseInt(header))
                : TextNode.valueOf(header);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("This is not JSON: " + json, broken);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+"));
    }
}
