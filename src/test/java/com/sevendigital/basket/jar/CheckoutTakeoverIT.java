package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of two instances ends in the middle of a checkout: the other one settles what is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutTakeoverIT {

    private final Stage stage = new Stage();
    private final ServiceProcess survivor = stage.start("survivor");

    @BeforeEach
    void calm() {
        stage.calm();
    }

    @AfterAll
    void stop() {
        survivor.close();
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_THE_CLAIM", "WHILE_PURCHASING_WORKS", "BEFORE_THE_SETTLE"})
    void theOtherInstanceSettlesWhatAKilledOneLeft(KillPoint point) {
        try (var dying = stage.startAnother("dying", "2s")) {
            var basket = stage.basket(dying.baseUrl());
            point.arm(stage, dying::kill);

            assertThat(stage.store.checkOutLater(dying.baseUrl(), basket, "tok_ok"))
                    .failsWithin(Duration.ofSeconds(30));

            Stage.eventually(
                    () -> assertThat(stage.statusOf(survivor.baseUrl(), basket)).isEqualTo("ordered"));
            assertThat(stage.purchasing.charges(StoreClient.checkoutIdOf(basket)))
                    .singleElement()
                    .satisfies(charge -> assertThat(charge.products()).containsExactlyInAnyOrder(Stage.PRODUCTS));
        }
    }

    @Test
    void anInstanceThatIsToldToEndSettlesItsPurchaseFirst() {
        try (var ending = stage.startAnother("ending", "1m")) {
            var basket = stage.basket(ending.baseUrl());
            stage.purchasing.purchases(_ -> PurchasingFault.slow(Duration.ofSeconds(3)));
            var answer = stage.store.checkOut(ending.baseUrl(), basket, "tok_ok");
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body().path("status").asText()).isEqualTo("processing");

            assertThat(ending.terminate()).isZero();

            assertThat(stage.statusOf(survivor.baseUrl(), basket)).isEqualTo("ordered");
            assertThat(stage.purchasing.charges(StoreClient.checkoutIdOf(basket)))
                    .hasSize(1);
            assertThat(stage.purchasing.calls(StoreClient.checkoutIdOf(basket))).hasSize(1);
        }
    }
}
