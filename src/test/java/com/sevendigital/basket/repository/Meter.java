package com.sevendigital.basket.repository;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Has DynamoDB say what each request consumes, and adds it up: reads and writes apart. */
final class Meter {

    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    private final DynamoDbClient metered;
    private final List<Double> reads = new CopyOnWriteArrayList<>();
    private final List<Double> writes = new CopyOnWriteArrayList<>();

    Meter(DynamoDbClient client) {
        metered = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                    var request = asking(arguments[0]);
                    try {
                        var response = (DynamoDbResponse) method.invoke(client, request);
                        count(request, response);
                        return response;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    DynamoDbClient client() {
        return metered;
    }

    /** What that consumes, such as {@code 1 read, 2 write}; in whole and half units. */
    String of(Runnable calls) {
        reads.clear();
        writes.clear();
        calls.run();
        return sum(reads) + " + " + sum(writes);
    }

    private static Object asking(Object request) {
        return switch (request) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> throw new IllegalArgumentException("Not metered: " + request);
        };
    }

    private void count(Object request, DynamoDbResponse response) {
        @Nullable
        ConsumedCapacity consumed = response.getValueForField("ConsumedCapacity", ConsumedCapacity.class)
                .orElse(null);
        var isRead = request instanceof GetItemRequest || request instanceof QueryRequest;
        (isRead ? reads : writes).add(Objects.requireNonNull(consumed).capacityUnits());
    }

    private static String sum(List<Double> units) {
        var sum = units.stream().mapToDouble(Double::doubleValue).sum();
        return sum == Math.rint(sum) ? Long.toString((long) sum) : Double.toString(sum);
    }
}
