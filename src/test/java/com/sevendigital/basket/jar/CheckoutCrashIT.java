package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The only instance dies in the middle of a checkout and is started again: nothing is lost, nothing bought twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutCrashIT {

    private final Stage stage = new Stage();
    private ServiceProcess service = stage.start("crash");

    @BeforeEach
    void calm() {
        stage.calm();
        if (!service.isAlive()) {
            service = service.startAgain();
        }
    }

    @AfterAll
    void stop() {
        service.close();
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_THE_CLAIM")
    void aClaimedCheckoutIsBoughtOnceWhereverItsProcessDied(KillPoint point) {
        var basket = diesInACheckout(point, "tok_ok");

        Stage.eventually(
                () -> assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("ordered"));
        isBoughtOnce(basket);
        isAnsweredAgain(basket, "completed");
        isBoughtOnce(basket);
    }

    @ParameterizedTest
    @EnumSource(names = "BEFORE_THE_CLAIM")
    void anUnclaimedBasketStaysOpenAndIsBoughtWhenTheCustomerTriesAgain(KillPoint point) {
        var basket = diesInACheckout(point, "tok_ok");

        assertThat(stage.store
                        .basket(service.baseUrl(), StoreClient.idOf(basket))
                        .body())
                .isEqualTo(basket);
        assertThat(stage.purchasing.calls(StoreClient.checkoutIdOf(basket))).isEmpty();
        assertThat(stage.store.checkOut(service.baseUrl(), basket, "tok_ok").status())
                .isIn(201, 202);
        Stage.eventually(
                () -> assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("ordered"));
        isBoughtOnce(basket);
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_THE_CLAIM", "BEFORE_THE_SETTLE"})
    void aDeclinedPaymentOpensTheBasketAgainWhereverItsProcessDied(KillPoint point) {
        var basket = diesInACheckout(point, Stage.DECLINED);

        Stage.eventually(
                () -> assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("open"));
        isAnsweredAgain(basket, "declined");
        assertThat(stage.purchasing.charges(StoreClient.checkoutIdOf(basket))).isEmpty();
        var open =
                stage.store.basket(service.baseUrl(), StoreClient.idOf(basket)).body();
        assertThat(open.path("items")).isEqualTo(basket.path("items"));
        stage.store.checkOut(service.baseUrl(), open, "tok_ok");
        Stage.eventually(
                () -> assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("ordered"));
        isBoughtOnce(open);
    }

    private JsonNode diesInACheckout(KillPoint point, String token) {
        var basket = stage.basket(service.baseUrl());
        var dying = service;
        point.arm(stage, dying::kill);

        assertThatThrownBy(() -> stage.store
                        .checkOutLater(dying.baseUrl(), basket, token)
                        .join())
                .isInstanceOf(CompletionException.class);
        Stage.eventually(() -> assertThat(dying.isAlive()).isFalse());
        service = dying.startAgain();
        return basket;
    }

    private void isBoughtOnce(JsonNode seen) {
        assertThat(stage.purchasing.charges(StoreClient.checkoutIdOf(seen)))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.products()).containsExactlyInAnyOrder(Stage.PRODUCTS);
                    assertThat(charge.total())
                            .isEqualTo(seen.at("/total/amount").asText());
                });
    }

    private void isAnsweredAgain(JsonNode seen, String status) {
        var token = status.equals("declined") ? Stage.DECLINED : "tok_ok";
        var again = stage.store.checkOut(service.baseUrl(), seen, token);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.body().path("status").asText()).isEqualTo(status);
        assertThat(stage.checkout(service.baseUrl(), seen).body()).isEqualTo(again.body());
    }
}
