package com.sevendigital.basket.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One conditional {@code UpdateItem}, written piece by piece.
 *
 * <p>Every name is a placeholder, since many words are reserved; a refused condition answers the item as it is, so
 * that its reason is known without a second read.
 */
final class Update {

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    /** A placeholder for the attribute. */
    String name(String attribute) {
        return placeholders.computeIfAbsent(attribute, _ -> "#n" + placeholders.size());
    }

    String name(Column<?> column) {
        return name(column.name());
    }

    /** A placeholder for the value. */
    String value(AttributeValue value) {
        var placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    String value(String text) {
        return value(AttributeValue.fromS(text));
    }

    String value(long number) {
        return value(AttributeValue.fromN(Long.toString(number)));
    }

    String value(Instant instant) {
        return value(instant.toString());
    }

    Update set(String path, String expression) {
        sets.add(path + " = " + expression);
        return this;
    }

    Update remove(String path) {
        removals.add(path);
        return this;
    }

    Update onlyIf(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    UpdateItemRequest of(String table, Map<String, AttributeValue> key) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression())
                .conditionExpression(condition())
                .expressionAttributeNames(names())
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /** As a part of a transaction; one that sets and removes nothing is a check of its condition. */
    TransactWriteItem inTransaction(String table, Map<String, AttributeValue> key) {
        return sets.isEmpty() && removals.isEmpty()
                ? TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(table)
                                .key(key)
                                .conditionExpression(condition())
                                .expressionAttributeNames(names())
                                .expressionAttributeValues(values))
                        .build()
                : TransactWriteItem.builder()
                        .update(change -> change.tableName(table)
                                .key(key)
                                .updateExpression(expression())
                                .conditionExpression(condition())
                                .expressionAttributeNames(names())
                                .expressionAttributeValues(values))
                        .build();
    }

    private String expression() {
        return Stream.of(clause("SET ", sets), clause("REMOVE ", removals))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    private static String clause(String verb, List<String> actions) {
        return actions.isEmpty() ? "" : verb + String.join(", ", actions);
    }

    String condition() {
        return String.join(" AND ", conditions);
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    Map<String, String> names() {
        return placeholders.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
