package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.InstantText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A named attribute of a table item.
 *
 * @param reader what the enhanced client does to read it, without its way there
 */
record Column<V>(String name, EnhancedType<V> type, Function<AttributeValue, V> reader) {

    static Column<String> text(String name) {
        return new Column<>(name, EnhancedType.of(String.class), AttributeValue::s);
    }

    static Column<Integer> number(String name) {
        return new Column<>(name, EnhancedType.of(Integer.class), value -> Integer.valueOf(value.n()));
    }

    static Column<Long> bigNumber(String name) {
        return new Column<>(name, EnhancedType.of(Long.class), value -> Long.valueOf(value.n()));
    }

    static Column<Instant> instant(String name) {
        return new Column<>(name, EnhancedType.of(Instant.class), value -> InstantText.parse(value.s()));
    }

    static Column<List<String>> texts(String name) {
        return new Column<>(
                name,
                EnhancedType.listOf(String.class),
                value -> value.l().stream().map(AttributeValue::s).toList());
    }

    static <R> Column<R> document(String name, Class<R> type, TableSchema<R> schema) {
        return new Column<>(name, EnhancedType.documentOf(type, schema), value -> schema.mapToItem(value.m()));
    }

    static Column<Map<String, String>> textsByKey(String name) {
        return new Column<>(name, EnhancedType.mapOf(String.class, String.class), value -> texts(value.m()));
    }

    private static Map<String, String> texts(Map<String, AttributeValue> values) {
        var texts = HashMap.<String, String>newHashMap(values.size());
        values.forEach((key, value) -> texts.put(key, value.s()));
        return texts;
    }

    static <R> Column<List<R>> documents(String name, Class<R> type, TableSchema<R> schema) {
        return new Column<>(
                name,
                EnhancedType.listOf(EnhancedType.documentOf(type, schema)),
                value -> value.l().stream()
                        .map(document -> schema.mapToItem(document.m()))
                        .toList());
    }
}
