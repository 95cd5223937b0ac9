package com.sevendigital.basket.documents;

import com.datadog.api.client.AbstractOpenApiSchema;
import com.datadog.api.client.JSON;
import com.datadog.api.client.UnparsedObject;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/** Reads text as Datadog's own client does, and finds what that client did not understand: it does not complain itself. */
final class DatadogModel {

    private static final String MODEL = "com.datadog.api.client.";

    private final List<String> strange = new ArrayList<>();

    private DatadogModel() {}

    /** Where the text has what the type does not know; empty when it understands all of it. */
    static List<String> notUnderstood(String text, Class<?> type) {
        try {
            var model = new DatadogModel();
            model.look("", new JSON().getMapper().readValue(text, type));
            return List.copyOf(model.strange);
        } catch (JsonProcessingException wrong) {
            return List.of(wrong.getOriginalMessage());
        }
    }

    private void look(String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case UnparsedObject unparsed -> strange.add(path + " is " + unparsed.getData());
            case JsonNullable<?> nullable -> look(path, nullable.orElse(null));
            case AbstractOpenApiSchema choice -> {
                fields(path, choice);
                look(path, choice.getActualInstance());
            }
            case Collection<?> list -> list.forEach(element -> look(path + "[]", element));
            case Map<?, ?> map -> map.forEach((key, element) -> look(path + "." + key, element));
            default -> {
                if (value.getClass().getName().startsWith(MODEL)) {
                    fields(path, value);
                }
            }
        }
    }

    private void fields(String path, Object model) {
        for (Class<?> type = model.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field(path + "." + field.getName(), field, model);
                }
            }
        }
    }

    private void field(String path, Field field, Object model) {
        var value = value(field, model);
        if (field.getName().equals("unparsed") && Boolean.TRUE.equals(value)) {
            strange.add(path);
        } else if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> unknown) {
            unknown.keySet().forEach(name -> strange.add(path + "." + name));
        } else if (!(model instanceof AbstractOpenApiSchema)) {
            look(path, value);
        }
    }

    private static @Nullable Object value(Field field, Object model) {
        try {
            field.setAccessible(true);
            return field.get(model);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
