package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.repository.BasketRepository.LastCall;
import com.sevendigital.basket.repository.BasketRepository.Unsettled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The calls to the table, each within the exchange's time; whatever goes wrong there is an outage of the storage. */
@Component
class BasketTable {

    private static final Logger log = LoggerFactory.getLogger(BasketTable.class);
    private static final String TIMING = "ddb";

    private final DynamoDbClient dynamo;
    private final DynamoProperties properties;
    private final TableState state = new TableState();

    BasketTable(DynamoDbClient dynamo, DynamoProperties properties) {
        this.dynamo = dynamo;
        this.properties = properties;
    }

    /** A write was refused by its condition; the basket as it is instead, {@code null} when there is none. */
    static final class ConditionRefused extends RuntimeException {
        private final transient @Nullable Basket current;

        private ConditionRefused(ConditionalCheckFailedException refused) {
            super("condition refused", refused, false, false);
            this.current = refused.hasItem() ? BasketColumns.BASKET.mapToItem(refused.item()) : null;
        }

        Optional<Basket> current() {
            return Optional.ofNullable(current);
        }
    }

    Optional<Basket> get(BasketId id) {
        return read(limits -> dynamo.getItem(GetItemRequest.builder()
                        .tableName(properties.table())
                        .key(key(id))
                        .consistentRead(true)
                        .overrideConfiguration(limits)
                        .build()))
                .filter(response -> response.hasItem())
                .map(response -> BasketColumns.BASKET.mapToItem(response.item()));
    }

    /** @throws ConditionRefused when there is an item of that id already */
    void putNew(Basket basket) {
        write(limits -> dynamo.putItem(PutItemRequest.builder()
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
     * @throws ConditionRefused when the update's condition does not hold
     */
    Basket update(BasketId id, Update update) {
        var request = update.of(properties.table(), key(id));
        return write(limits -> dynamo.updateItem(
                        request.toBuilder().overrideConfiguration(limits).build()))
                .map(response -> BasketColumns.BASKET.mapToItem(response.attributes()))
                .orElseThrow();
    }

    /** @throws ConditionRefused when there is a basket and it has another status */
    void deleteOpen(BasketId id, String open) {
        write(limits -> dynamo.deleteItem(DeleteItemRequest.builder()
                .tableName(properties.table())
                .key(key(id))
                .conditionExpression("attribute_not_exists(id) OR #status = :open")
                .expressionAttributeNames(Map.of("#status", BasketColumns.STATUS.name()))
                .expressionAttributeValues(Map.of(":open", AttributeValue.fromS(open)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(limits)
                .build()));
    }

    /** Of the sparse index, those that are due first. */
    List<Unsettled> unsettled(int most) {
        return read(limits -> dynamo.query(QueryRequest.builder()
                        .tableName(properties.table())
                        .indexName(BasketColumns.DUE_CHECKOUTS)
                        .keyConditionExpression("#unsettled = :yes")
                        .expressionAttributeNames(Map.of("#unsettled", BasketColumns.UNSETTLED.name()))
                        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromS(BasketColumns.YES)))
                        .limit(most)
                        .overrideConfiguration(limits)
                        .build()))
                .orElseThrow()
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
        return state.last();
    }

    /** Only what changes nothing is given up early to be tried again: a write that was given up may still come. */
    private <T> Optional<T> read(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, properties.attemptTimeout());
    }

    private <T> Optional<T> write(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, properties.callTimeout());
    }

    private <T> Optional<T> call(Function<AwsRequestOverrideConfiguration, T> request, Duration attempt) {
        var allowed = Exchange.allow(properties.callTimeout());
        if (allowed.isZero()) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
        var start = System.nanoTime();
        try {
            var answer = request.apply(limits(allowed, attempt));
            state.answered();
            return Optional.of(answer);
        } catch (ConditionalCheckFailedException refused) {
            state.answered();
            throw new ConditionRefused(refused);
        } catch (SdkException outage) {
            state.didNotAnswer();
            log.warn("The table brought no answer: {}", outage.getMessage());
            throw new Unavailable(Unavailable.Dependency.STORAGE, outage);
        } finally {
            Exchange.spent(TIMING, start);
        }
    }

    private AwsRequestOverrideConfiguration limits(Duration allowed, Duration attempt) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(allowed)
                .apiCallAttemptTimeout(attempt.compareTo(allowed) < 0 ? attempt : allowed)
                .build();
    }

    private static Map<String, AttributeValue> key(BasketId id) {
        return Map.of(BasketColumns.ID.name(), AttributeValue.fromS(id.toString()));
    }
}
