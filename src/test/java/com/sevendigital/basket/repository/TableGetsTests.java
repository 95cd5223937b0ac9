package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.BasketId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a call for several items says of each of them. */
class TableGetsTests {

    private static final AwsRequestOverrideConfiguration NO_LIMITS =
            AwsRequestOverrideConfiguration.builder().build();
    private static final String THERE = BasketId.random().toString();

    @Test
    void itsItemIsFoundOrNoneIs() {
        var properties = TestTable.properties(TestTable.sharedEndpoint(), "baskets");
        var client = TestTable.named("baskets").client();
        var item = Map.of("id", AttributeValue.fromS(THERE), "n", AttributeValue.fromN("7"));
        client.putItem(put -> put.tableName("baskets").item(item));

        var found = new TableGets(client, properties).several(Set.of(THERE, "nothing"), NO_LIMITS);

        assertThat(found.item(THERE)).contains(item);
        assertThat(found.item("nothing")).contains(Map.of());
        assertThat(found.item("never asked for")).isEmpty();
    }

    @Test
    void whereTheTableHasNoCapacityItHasNotLooked() {
        try (var sick = new SickTable()) {
            sick.answers(okJson("""
                    {"Responses": {"baskets": [{"id": {"S": "a"}}]},
                     "UnprocessedKeys": {"baskets": {"ConsistentRead": true, "Keys": [{"id": {"S": "b"}}]}}}"""));

            var found = sick.gets().several(Set.of("a", "b", "c"), NO_LIMITS);

            assertThat(found.item("a")).contains(Map.of("id", AttributeValue.fromS("a")));
            assertThat(found.item("b")).isEmpty();
            assertThat(found.item("c")).contains(Map.of());
        }
    }
}
