package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Names the places of a request body (RFC 6901). */
final class JsonPointers {

    private JsonPointers() {}

    /** {@code items[3].trackId} as {@code /items/3/trackId}. */
    static String ofProperty(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    static String of(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escaped(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
