package com.sevendigital.basket.repository;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.model.EnhancedGlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Makes a missing table where there is no deployment to do it: for development and tests. */
@Component
class TableCreation implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(TableCreation.class);

    /** Making a table takes longer than any call that a request waits for. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DynamoProperties properties;

    TableCreation(DynamoProperties properties) {
        this.properties = properties;
    }

    /** An instance whose table is away starts all the same, and says so. */
    @Override
    public void afterPropertiesSet() {
        if (!properties.createTable()) {
            return;
        }
        try (var patient = DynamoConfiguration.client(properties, LIMIT, LIMIT)) {
            create(patient);
            log.info("Made the table {}", properties.table());
        } catch (ResourceInUseException exists) {
            log.info("The table {} is there", properties.table());
        } catch (SdkException outage) {
            log.warn("Could not make the table {}: {}", properties.table(), outage.getMessage());
        }
    }

    private void create(DynamoDbClient dynamo) {
        var index = EnhancedGlobalSecondaryIndex.builder()
                .indexName(BasketColumns.DUE_CHECKOUTS)
                .projection(projection -> projection
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(BasketColumns.CLAIMED_AT.name()))
                .build();
        DynamoDbEnhancedClient.builder()
                .dynamoDbClient(dynamo)
                .build()
                .table(properties.table(), BasketColumns.BASKET)
                .createTable(table -> table.globalSecondaryIndices(index));
        dynamo.updateTimeToLive(ttl -> ttl.tableName(properties.table())
                .timeToLiveSpecification(spec ->
                        spec.attributeName(BasketColumns.EXPIRES_AT.name()).enabled(true)));
    }
}
