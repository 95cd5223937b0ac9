package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Changes of two items of the table at once: both or none. */
@Component
class BasketTransactions {

    private final DynamoDbClient dynamo;
    private final DynamoProperties properties;
    private final OwnerTable owners;
    private final TableCalls calls;

    BasketTransactions(DynamoDbClient dynamo, DynamoProperties properties, OwnerTable owners, TableCalls calls) {
        this.dynamo = dynamo;
        this.properties = properties;
        this.owners = owners;
        this.calls = calls;
    }

    /**
     * Makes the basket its owner's.
     *
     * @param seen the guest's basket that it was; {@code null} when it is new
     * @param instead the basket whose place it takes; {@code null} when the owner has none
     * @throws TableCalls.TransactionRefused when the owner or the guest's basket has changed meanwhile
     */
    void own(@Nullable Basket seen, Basket owned, @Nullable BasketId instead) {
        var ownerId = Objects.requireNonNull(owned.ownerId());
        var basket = seen == null ? putNew(owned) : update(owned, BasketUpdates.replace(seen, owned));
        write(
                basket,
                TransactWriteItem.builder()
                        .put(owners.use(owned.id(), ownerId, instead))
                        .build());
    }

    /**
     * Changes two baskets.
     *
     * @throws TableCalls.TransactionRefused when the condition of one of them does not hold
     */
    void change(Basket first, Update ofFirst, Basket second, Update ofSecond) {
        write(update(first, ofFirst), update(second, ofSecond));
    }

    private void write(TransactWriteItem first, TransactWriteItem second) {
        calls.write(limits -> dynamo.transactWriteItems(TransactWriteItemsRequest.builder()
                .transactItems(List.of(first, second))
                .overrideConfiguration(limits)
                .build()));
    }

    private TransactWriteItem putNew(Basket basket) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(properties.table())
                        .item(BasketColumns.BASKET.itemToMap(basket, true))
                        .conditionExpression("attribute_not_exists(id)")
                        .build())
                .build();
    }

    private TransactWriteItem update(Basket basket, Update update) {
        return update.inTransaction(
                properties.table(),
                Map.of(BasketColumns.ID.name(), AttributeValue.fromS(basket.id().toString())));
    }
}
