package com.sevendigital.basket.repository;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of baskets with nothing of the service around it but its client's settings. */
public final class BareTable {

    private static final String NAME = "baskets";

    private final DynamoDbClient client;

    /** @param urlConnection whether the SDK's other HTTP client is used, instead of the service's */
    public BareTable(URI endpoint, boolean urlConnection) {
        var attempt = Duration.ofMillis(150);
        var call = Duration.ofMillis(400);
        var wait = Duration.ofMillis(100);
        var properties = new DynamoProperties(NAME, endpoint, false, attempt, call, wait, wait, 200);
        var builder = DynamoConfiguration.builder(properties, attempt, call);
        if (urlConnection) {
            builder.httpClientBuilder(
                    UrlConnectionHttpClient.builder().connectionTimeout(wait).socketTimeout(Duration.ZERO));
        }
        client = builder.build();
    }

    /** What the table has of that id; empty when there is none. */
    public Map<String, AttributeValue> item(String id) {
        return client.getItem(get -> get.tableName(NAME)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }
}
