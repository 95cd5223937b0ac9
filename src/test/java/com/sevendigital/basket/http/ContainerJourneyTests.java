package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.BasketApplication;
import com.sevendigital.basket.TableContainer;
import com.sevendigital.basket.stub.StubUpstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One purchase with the image of DynamoDB Local; skipped where there is no Docker. */
class ContainerJourneyTests {

    @Test
    @EnabledIf(
            value = "com.sevendigital.basket.TableContainer#isDockerThere",
            disabledReason = "There is no Docker here; PurchaseJourneyTests needs none.")
    void whatIsInTheBasketIsBoughtOnce() {
        try (var table = TableContainer.start();
                var upstreams = StubUpstreams.start(0);
                var service = start(table, upstreams)) {
            var client =
                    BasketClient.of(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var basket = client.basketOf("track-1209");

            var bought = client.checkOut(basket, "tok_ok").is(201);

            assertThat(client.checkOut(basket, "tok_ok").is(200).id()).isEqualTo(bought.id());
            assertThat(client.get(basket).is(200).text("/status")).isEqualTo("ordered");
            client.put(basket, "track-1187").isProblem(409, "basket-not-open");
            assertThat(upstreams.purchases())
                    .singleElement()
                    .matches(purchase -> purchase.key().equals(bought.id()) && purchase.charges() == 1);
        }
    }

    private static ConfigurableApplicationContext start(TableContainer table, StubUpstreams upstreams) {
        return SpringApplication.run(
                BasketApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--basket.security.mode=none",
                "--basket.dynamodb.endpoint=" + table.endpoint(),
                "--basket.dynamodb.create-table=true",
                "--basket.catalogue.base-url=" + upstreams.baseUrl(),
                "--basket.catalogue.consumer-key=test",
                "--basket.purchasing.base-url=" + upstreams.baseUrl(),
                "--basket.request.budget=30s",
                "--basket.catalogue.connect-timeout=10s",
                "--basket.catalogue.call-timeout=10s",
                "--basket.purchasing.connect-timeout=10s",
                "--basket.dynamodb.connect-timeout=10s",
                "--basket.dynamodb.attempt-timeout=10s",
                "--basket.dynamodb.call-timeout=20s",
                "--basket.checkout.answer-within=20s",
                "--basket.drain.listen-for=0s");
    }
}
