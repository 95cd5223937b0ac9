package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** How a missing table is made where no deployment does it. */
class TableCreationTests {

    private static final String NAME = "made-baskets";

    @Test
    void aMissingTableIsMadeWithItsIndexAndItsTimeToLive() {
        var client = TestTable.named(NAME).client();

        var table = client.describeTable(describe -> describe.tableName(NAME)).table();
        var ttl =
                client.describeTimeToLive(describe -> describe.tableName(NAME)).timeToLiveDescription();

        assertThat(table.keySchema())
                .extracting(KeySchemaElement::attributeName)
                .containsExactly("id");
        assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("due-checkouts");
            assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
            assertThat(index.keySchema())
                    .extracting(KeySchemaElement::attributeName)
                    .containsExactly("unsettled", "dueAt");
        });
        assertThat(ttl.attributeName()).isEqualTo("expiresAt");
        assertThat(ttl.timeToLiveStatusAsString()).startsWith("ENABL");
    }

    @Test
    void aTableThatIsThereIsLeftAsItIs() {
        var basket = emptyBasket();
        TestTable.named(NAME).repository().create(basket);

        var again = TestTable.named(NAME).repository();

        assertThat(again.find(basket.id())).contains(basket);
    }

    @Test
    void anInstanceWhoseTableIsAwayStartsAllTheSame() throws IOException {
        var nobody = TestTable.properties(URI.create("http://localhost:" + closedPort()), NAME);

        assertThatCode(() -> new TableCreation(nobody).afterPropertiesSet()).doesNotThrowAnyException();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
