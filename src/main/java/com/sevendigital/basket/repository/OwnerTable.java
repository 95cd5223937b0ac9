package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.BasketId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Which basket an owner uses: a small item beside the baskets, which never expires, since it is not touched with them. */
@Component
class OwnerTable {

    private static final String BASKET_ID = "basketId";

    private final DynamoDbClient dynamo;
    private final DynamoProperties properties;
    private final TableCalls calls;

    OwnerTable(DynamoDbClient dynamo, DynamoProperties properties, TableCalls calls) {
        this.dynamo = dynamo;
        this.properties = properties;
        this.calls = calls;
    }

    /** The basket that the owner used last, which may be over; empty when there was none. */
    Optional<BasketId> basketOf(String ownerId) {
        var response = calls.read(limits -> dynamo.getItem(GetItemRequest.builder()
                .tableName(properties.table())
                .key(Map.of(BasketColumns.ID.name(), key(ownerId)))
                .consistentRead(true)
                .overrideConfiguration(limits)
                .build()));
        return response.hasItem()
                ? BasketId.parse(
                        Objects.requireNonNull(response.item().get(BASKET_ID)).s())
                : Optional.empty();
    }

    /**
     * The write by which an owner comes to use a basket.
     *
     * @param instead the only basket whose place it may take; {@code null} when the owner has none
     */
    Put use(BasketId basket, String ownerId, @Nullable BasketId instead) {
        var put = Put.builder()
                .tableName(properties.table())
                .item(Map.of(
                        BasketColumns.ID.name(), key(ownerId), BASKET_ID, AttributeValue.fromS(basket.toString())));
        return instead == null
                ? put.conditionExpression("attribute_not_exists(id)").build()
                : put.conditionExpression("basketId = :instead")
                        .expressionAttributeValues(Map.of(":instead", AttributeValue.fromS(instead.toString())))
                        .build();
    }

    /** Never the id of a basket, which is a UUID. */
    private static AttributeValue key(String ownerId) {
        return AttributeValue.fromS("owner:" + ownerId);
    }
}
