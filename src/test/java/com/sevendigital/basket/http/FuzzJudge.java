package com.sevendigital.basket.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sevendigital.basket.api.PublishedCalls.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a request whether it is as the contract has it, by the schemas that are published and by nothing else. */
final class FuzzJudge {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_HEADER = 15_000;

    /** Reads what is sound JSON by the contract's own words: no field twice, and nested at most 20 deep. */
    private static final JsonMapper SOUND = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FuzzJudge() {}

    /** Whether the contract allows the request; when it does not, no answer but a refusal will do. */
    static boolean allows(FuzzedRequest request) {
        return request.operation().parameters().stream().allMatch(parameter -> allows(request, parameter))
                && request.more().values().stream().allMatch(value -> value.length() < LONGEST_HEADER)
                && takesAnswer(request)
                && allowsBody(request);
    }

    private static boolean allows(FuzzedRequest request, Parameter parameter) {
        return request.find(parameter.name())
                .map(value -> parameter.in().equals("header") ? value.strip() : value)
                .map(value -> isText(value) && parameter.schema().accepts(TextNode.valueOf(value)))
                .orElse(!parameter.required());
    }

    /** A path or query may not have what no server takes. */
    private static boolean isText(String value) {
        return value.indexOf('\u0000') < 0;
    }

    private static boolean takesAnswer(FuzzedRequest request) {
        return request.operation().acceptsAnything()
                || request.find("Accept")
                        .map(accept -> List.of("*/*", "application/json", "text/html, application/json;q=0.1")
                                .contains(accept))
                        .orElse(true);
    }

    private static boolean allowsBody(FuzzedRequest request) {
        var body = request.body();
        if (body == null || body.isEmpty()) {
            return !request.operation().bodyRequired();
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return false;
        }
        var schema = request.operation().body();
        return schema == null
                || (isJson(request.find("Content-Type").orElse(""))
                        && parsed(body).map(schema::accepts).orElse(false));
    }

    private static boolean isJson(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").equals("application/json");
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(SOUND.readTree(json));
        } catch (JsonProcessingException unsound) {
            return Optional.empty();
        }
    }

    /**
     * Whether a request that the contract's schemas allow is refused by a rule that stands in its text: a total that
     * does not suit its currency or the basket's, and a product in two packages.
     */
    static boolean refusedByText(Answer answer) {
        return answer.status() == 400
                && answer.texts("/errors", "pointer").stream()
                        .anyMatch(pointer -> pointer.startsWith("/confirmedTotal/") || pointer.startsWith("/items/"));
    }
}
