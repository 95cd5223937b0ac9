package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.BasketId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Which basket an owner uses: a small item beside the baskets, which never expires, since it is not touched with them. */
@Component
class OwnerTable {

    private static final String BASKET_ID = "basketId";

    private final DynamoProperties properties;
    private final SharedGets gets;

    OwnerTable(DynamoProperties properties, SharedGets gets) {
        this.properties = properties;
        this.gets = gets;
    }

    /** The basket that the owner used last, which may be over; empty when there was none. */
    Optional<BasketId> basketOf(String ownerId) {
        return Optional.ofNullable(gets.get(key(ownerId)).get(BASKET_ID)).flatMap(id -> BasketId.parse(id.s()));
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
                        BasketColumns.ID.name(),
                        AttributeValue.fromS(key(ownerId)),
                        BASKET_ID,
                        AttributeValue.fromS(basket.toString())));
        return instead == null
                ? put.conditionExpression("attribute_not_exists(id)").build()
                : put.conditionExpression("basketId = :instead")
                        .expressionAttributeValues(Map.of(":instead", AttributeValue.fromS(instead.toString())))
                        .build();
    }

    /** Never the id of a basket, which is a UUID. */
    private static String key(String ownerId) {
        return "owner:" + ownerId;
    }
}
