package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.repository.BasketRepository.LastCall;
import com.sevendigital.basket.repository.BasketRepository.Unsettled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The table: each method is one call to it, or a share of one ({@link SharedGets}). */
@Component
class BasketTable {

    private final DynamoDbClient dynamo;
    private final DynamoProperties properties;
    private final TableCalls calls;
    private final SharedGets gets;

    BasketTable(DynamoDbClient dynamo, DynamoProperties properties, TableCalls calls, SharedGets gets) {
        this.dynamo = dynamo;
        this.properties = properties;
        this.calls = calls;
        this.gets = gets;
    }

    Optional<Basket> get(BasketId id) {
        var item = gets.get(id.toString());
        return item.isEmpty() ? Optional.empty() : Optional.of(BasketColumns.read(item));
    }

    /** @throws TableCalls.ConditionRefused when there is an item of that id already */
    void putNew(Basket basket) {
        calls.write(limits -> dynamo.putItem(PutItemRequest.builder()
                .tableName(properties.table())
                .item(BasketColumns.BASKET.itemToMap(basket, true))
                .conditionExpression("attribute_not_exists(id)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(limits)
                .build()));
    }

    /**
     * The basket after the update.
     *
     * @throws TableCalls.ConditionRefused when the update's condition does not hold
     */
    Basket update(BasketId id, Update update) {
        var request = update.of(properties.table(), key(id));
        var response = calls.write(limits -> dynamo.updateItem(
                request.toBuilder().overrideConfiguration(limits).build()));
        if (!response.hasAttributes()) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
        return BasketColumns.read(response.attributes());
    }

    /** @throws TableCalls.ConditionRefused when there is a basket and it is not open, or not the caller's */
    void deleteOpen(BasketId id) {
        var delete = BasketConditions.deleteOpen();
        calls.write(limits -> dynamo.deleteItem(DeleteItemRequest.builder()
                .tableName(properties.table())
                .key(key(id))
                .conditionExpression(delete.condition())
                .expressionAttributeNames(delete.names())
                .expressionAttributeValues(delete.values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(limits)
                .build()));
    }

    /** Of the sparse index, those that are due first. */
    List<Unsettled> unsettled(int most) {
        return calls
                .read(limits -> dynamo.query(QueryRequest.builder()
                        .tableName(properties.table())
                        .indexName(BasketColumns.DUE_CHECKOUTS)
                        .keyConditionExpression("#unsettled = :yes")
                        .expressionAttributeNames(Map.of("#unsettled", BasketColumns.UNSETTLED.name()))
                        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromS(BasketColumns.YES)))
                        .limit(most)
                        .overrideConfiguration(limits)
                        .build()))
                .items()
                .stream()
                .map(BasketTable::unsettled)
                .toList();
    }

    private static Unsettled unsettled(Map<String, AttributeValue> item) {
        return new Unsettled(
                BasketId.parse(value(item, BasketColumns.ID).s()).orElseThrow(),
                Instant.ofEpochMilli(
                        Long.parseLong(value(item, BasketColumns.DUE_AT).n())),
                Instant.ofEpochMilli(
                        Long.parseLong(value(item, BasketColumns.CLAIMED_AT).n())));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, Column<?> column) {
        return Objects.requireNonNull(item.get(column.name()), column.name());
    }

    LastCall lastCall() {
        return calls.last();
    }

    private static Map<String, AttributeValue> key(BasketId id) {
        return Map.of(BasketColumns.ID.name(), AttributeValue.fromS(id.toString()));
    }
}
