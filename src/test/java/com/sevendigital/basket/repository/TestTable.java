package com.sevendigital.basket.repository;

import com.sevendigital.basket.LocalTable;
import com.sevendigital.basket.domain.BasketId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table on a DynamoDB of this JVM's tests, reached with waits that a busy machine does not end. */
final class TestTable {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 60;

    private final DynamoProperties properties;
    private final DynamoDbClient client;

    private TestTable(DynamoProperties properties) {
        this.properties = properties;
        this.client = client(properties);
    }

    /** The server that all tests share; it ends with their JVM. */
    private static final class Shared {
        private static final LocalTable SERVER = LocalTable.start(0);
    }

    /** A table of that name, made if it is missing, on the shared server. */
    static TestTable named(String name) {
        return at(Shared.SERVER.endpoint(), name);
    }

    /** A table of that name, made if it is missing, on that server. */
    static TestTable at(URI endpoint, String name) {
        var table = new TestTable(properties(endpoint, name));
        new TableCreation(table.properties).afterPropertiesSet();
        return table;
    }

    static DynamoProperties properties(URI endpoint, String name) {
        return new DynamoProperties(name, endpoint, true, LONG, LONG, LONG, LONG, CONNECTIONS);
    }

    static DynamoDbClient client(DynamoProperties properties) {
        return DynamoConfiguration.client(properties, LONG, LONG);
    }

    static URI sharedEndpoint() {
        return Shared.SERVER.endpoint();
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoBasketRepository repository() {
        return repository(client);
    }

    DynamoBasketRepository repository(DynamoDbClient reachedBy) {
        return repository(reachedBy, properties);
    }

    static DynamoBasketRepository repository(DynamoDbClient reachedBy, DynamoProperties properties) {
        var calls = new TableCalls(properties);
        var gets = new SharedGets(new TableGets(reachedBy, properties), calls);
        var owners = new OwnerTable(properties, gets);
        return new DynamoBasketRepository(
                new BasketTable(reachedBy, properties, calls, gets),
                owners,
                new BasketTransactions(reachedBy, properties, owners, calls));
    }

    /** The basket's item as the table has it. */
    Map<String, AttributeValue> raw(BasketId id) {
        return client.getItem(
                        get -> get.tableName(properties.table()).key(key(id)).consistentRead(true))
                .item();
    }

    static Map<String, AttributeValue> key(BasketId id) {
        return Map.of("id", AttributeValue.fromS(id.toString()));
    }
}
