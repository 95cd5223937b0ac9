package com.sevendigital.basket.repository;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Gets items by their ids, consistently: each method is one call to the table. */
@Component
class TableGets {

    private final DynamoDbClient dynamo;
    private final String table;

    TableGets(DynamoDbClient dynamo, DynamoProperties properties) {
        this.dynamo = dynamo;
        this.table = properties.table();
    }

    /** Empty when there is none. */
    Map<String, AttributeValue> one(String id, AwsRequestOverrideConfiguration limits) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(key(id))
                        .consistentRead(true)
                        .overrideConfiguration(limits)
                        .build())
                .item();
    }

    /**
     * Those that the table has no capacity for at the moment are not looked for (Amazon DynamoDB, BatchGetItem, UnprocessedKeys).
     *
     * @param ids at most 100
     */
    FoundItems several(Set<String> ids, AwsRequestOverrideConfiguration limits) {
        var asked = KeysAndAttributes.builder()
                .keys(ids.stream().map(TableGets::key).toList())
                .consistentRead(true)
                .build();
        var answer = dynamo.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(Map.of(table, asked))
                .overrideConfiguration(limits)
                .build());
        var byId = new HashMap<String, Map<String, AttributeValue>>();
        answer.responses().getOrDefault(table, List.of()).forEach(item -> byId.put(id(item), item));
        return new FoundItems(byId, lookedFor(ids, answer));
    }

    private Set<String> lookedFor(Set<String> ids, BatchGetItemResponse answer) {
        var left = answer.unprocessedKeys().get(table);
        if (left == null) {
            return ids;
        }
        var lookedFor = new HashSet<>(ids);
        left.keys().forEach(key -> lookedFor.remove(id(key)));
        return lookedFor;
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of(BasketColumns.ID.name(), AttributeValue.fromS(id));
    }

    private static String id(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get(BasketColumns.ID.name())).s();
    }
}
