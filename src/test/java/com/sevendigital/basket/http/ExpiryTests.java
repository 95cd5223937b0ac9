package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** What customers see of their baskets days, months and a year later. */
@TestPropertySource(properties = "basket.dynamodb.table=" + WholeService.TABLE + "-expiry")
class ExpiryTests extends WholeService {

    private static volatile Instant now = Instant.parse("2027-01-01T12:00:00Z");

    @TestBean
    @Nullable
    InstantSource clock;

    static InstantSource clock() {
        return () -> now;
    }

    @Test
    void aBasketOfLongAgoIsSaidToBeExpired() {
        var basket = client().basketOf("track-1209");
        daysLater(29);
        client().get(basket).is(200);

        daysLater(336);

        client().get(basket).isProblem(410, "basket-expired");
        client().put(basket, "track-1187").isProblem(410, "basket-expired");
        client().remove(basket, "track-1209").isProblem(410, "basket-expired");
        client().checkOut(basket, "tok_ok").isProblem(410, "basket-expired");
        assertThat(purchasesOf(basket)).isEmpty();
    }

    @Test
    void anOrderedBasketIsReadableForNinetyDays() {
        var basket = client().basketOf("track-1209");
        client().checkOut(basket, "tok_ok").is(201);
        daysLater(89);
        assertThat(client().get(basket).is(200).text("/status")).isEqualTo("ordered");

        daysLater(1);

        client().get(basket).isProblem(410, "basket-expired");
    }

    @Test
    void aBasketWhosePurchaseIsNotSettledIsReadableAYearLater() {
        var basket = client().basketOf("track-1209");
        client().checkOut(basket, "tok_never").is(202);

        daysLater(365);

        assertThat(client().get(basket).is(200).text("/status")).isEqualTo("checkingOut");
    }

    @Test
    void theCanaryIsReadableAYearLater() {
        daysLater(365);

        client().call("GET", "/v1/baskets/ca9a4700-0000-4000-8000-000000000001")
                .answer()
                .is(200);
    }

    private static void daysLater(int days) {
        now = now.plus(Duration.ofDays(days));
    }
}
