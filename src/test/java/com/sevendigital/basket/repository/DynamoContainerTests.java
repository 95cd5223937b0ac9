package com.sevendigital.basket.repository;

import com.sevendigital.basket.TableContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** The image of DynamoDB Local, under the contract; skipped where there is no Docker. */
@EnabledIf(
        value = "com.sevendigital.basket.TableContainer#isDockerThere",
        disabledReason = "There is no Docker here; DynamoBasketRepositoryTests needs none.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoContainerTests extends BasketRepositoryContract {

    private TableContainer container;
    private BasketRepository baskets = new InMemoryBaskets();

    @BeforeAll
    void start() {
        container = TableContainer.start();
        baskets = TestTable.at(container.endpoint(), "baskets").repository();
    }

    @AfterAll
    void stop() {
        container.close();
    }

    @Override
    public BasketRepository baskets() {
        return baskets;
    }
}
