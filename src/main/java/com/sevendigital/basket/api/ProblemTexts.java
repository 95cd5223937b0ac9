package com.sevendigital.basket.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of all problems, from {@code problems.yaml}: for each problem of the list, and for nothing else. */
@Component
class ProblemTexts {

    private final Map<ProblemType, ProblemText> texts = new EnumMap<>(ProblemType.class);

    ProblemTexts() throws IOException {
        this(YamlMapping.read(new ClassPathResource("problems.yaml").getContentAsByteArray()));
    }

    ProblemTexts(Map<String, Object> bySlug) {
        var known = Arrays.stream(ProblemType.values()).map(ProblemType::slug).collect(Collectors.toSet());
        if (!bySlug.keySet().equals(known)) {
            throw new IllegalStateException("problems.yaml must explain exactly %s, but explains %s."
                    .formatted(new TreeSet<>(known), new TreeSet<>(bySlug.keySet())));
        }
        for (var type : ProblemType.values()) {
            texts.put(type, text(type, bySlug.get(type.slug())));
        }
    }

    ProblemText of(ProblemType type) {
        var text = texts.get(type);
        if (text == null) {
            throw new IllegalStateException("No text for " + type.slug());
        }
        return text;
    }

    private static ProblemText text(ProblemType type, @Nullable Object written) {
        if (written instanceof Map<?, ?> fields
                && fields.get("meaning") instanceof String meaning
                && fields.get("caller") instanceof String caller
                && fields.get("signs") instanceof String signs
                && fields.get("operator") instanceof String operator) {
            return new ProblemText(meaning, caller, signs, operator);
        }
        throw new IllegalStateException(
                "problems.yaml must say meaning, caller, signs and operator of %s.".formatted(type.slug()));
    }
}
