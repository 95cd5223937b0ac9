package com.sevendigital.basket.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the table schema of a record from its columns and one function that makes the record from their values. */
final class RecordSchema<R> {

    private final StaticImmutableTableSchema.Builder<R, Values> schema;
    private final List<Column<?>> columns = new ArrayList<>();

    private RecordSchema(Class<R> type) {
        this.schema = TableSchema.builder(type, Values.class);
    }

    static <R> RecordSchema<R> of(Class<R> type) {
        return new RecordSchema<>(type);
    }

    <V> RecordSchema<R> with(Column<V> column, Function<R, @Nullable V> getter, StaticAttributeTag... tags) {
        columns.add(column);
        schema.addAttribute(
                column.type(),
                attribute -> attribute
                        .name(column.name())
                        .getter(getter)
                        .setter((values, value) -> values.put(column, value))
                        .tags(tags));
        return this;
    }

    TableSchema<R> madeBy(Function<Values, R> constructor) {
        return schema.newItemBuilder(Values::new, constructor).build();
    }

    /** What the item has of the columns. */
    Values values(Map<String, AttributeValue> item) {
        var values = new Values();
        for (var column : columns) {
            read(column, item.get(column.name()), values);
        }
        return values;
    }

    private static <V> void read(Column<V> column, @Nullable AttributeValue value, Values values) {
        if (value != null && value.type() != AttributeValue.Type.NUL) {
            values.put(column, column.reader().apply(value));
        }
    }

    /** What was read of one table item, by column. */
    static final class Values {

        private final Map<String, Object> values = new HashMap<>();

        private <V> void put(Column<V> column, V value) {
            values.put(column.name(), value);
        }

        /** The value of a column that every item has. */
        <V> V get(Column<V> column) {
            return Objects.requireNonNull(find(column), column.name());
        }

        /** The value; {@code null} when the item lacks the column. */
        @SuppressWarnings("unchecked")
        <V> @Nullable V find(Column<V> column) {
            return (V) values.get(column.name());
        }
    }
}
