package com.sevendigital.basket.repository;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The image of DynamoDB Local, under the contract; skipped where there is no Docker. */
@EnabledIf(value = "dockerIsThere", disabledReason = "There is no Docker here; DynamoBasketRepositoryTests needs none.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoContainerTests extends BasketRepositoryContract {

    private static final int PORT = 8000;

    private final GenericContainer<?> container =
            new GenericContainer<>(DockerImageName.parse("amazon/dynamodb-local:2.6.1")).withExposedPorts(PORT);
    private BasketRepository baskets = new InMemoryBaskets();

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    void start() {
        container.start();
        var endpoint = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
        baskets = TestTable.at(endpoint, "baskets").repository();
    }

    @AfterAll
    void stop() {
        container.stop();
    }

    @Override
    public BasketRepository baskets() {
        return baskets;
    }
}
