package com.sevendigital.basket.repository;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A named attribute of a table item. */
record Column<V>(String name, EnhancedType<V> type) {

    static Column<String> text(String name) {
        return new Column<>(name, EnhancedType.of(String.class));
    }

    static Column<Integer> number(String name) {
        return new Column<>(name, EnhancedType.of(Integer.class));
    }

    static Column<Long> bigNumber(String name) {
        return new Column<>(name, EnhancedType.of(Long.class));
    }

    static Column<Instant> instant(String name) {
        return new Column<>(name, EnhancedType.of(Instant.class));
    }

    static Column<List<String>> texts(String name) {
        return new Column<>(name, EnhancedType.listOf(String.class));
    }

    static <R> Column<R> document(String name, Class<R> type, TableSchema<R> schema) {
        return new Column<>(name, EnhancedType.documentOf(type, schema));
    }

    static Column<Map<String, String>> textsByKey(String name) {
        return new Column<>(name, EnhancedType.mapOf(String.class, String.class));
    }

    static <R> Column<List<R>> documents(String name, Class<R> type, TableSchema<R> schema) {
        return new Column<>(name, EnhancedType.listOf(EnhancedType.documentOf(type, schema)));
    }
}
