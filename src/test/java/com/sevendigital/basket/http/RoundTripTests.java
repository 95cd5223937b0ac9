package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often each call goes to the table. */
class RoundTripTests extends WholeService {

    @Autowired
    private RoundTrips.Counter counter;

    @Test
    void creatingReadingChangingAndDeletingTakeOneRoundTrip() {
        assertThat(roundTrips(client().call("POST", "/v1/baskets").json("{\"country\": \"GB\"}"), 201))
                .isEqualTo(1);
        var basket = client().basketOf("track-1209", "track-1187");
        assertThat(roundTrips(client().call("GET", path(basket)), 200)).isEqualTo(1);
        var item = path(basket) + "/items/track-1209";
        assertThat(roundTrips(client().call("DELETE", item), 200)).isEqualTo(1);
        assertThat(roundTrips(client().call("DELETE", item), 200)).isEqualTo(1);
        assertThat(roundTrips(client().call("DELETE", path(basket) + "/items"), 200))
                .isEqualTo(2);
        assertThat(roundTrips(client().call("DELETE", path(basket)), 204)).isEqualTo(1);
        assertThat(roundTrips(client().call("DELETE", path(basket)), 204)).isEqualTo(1);
        assertThat(roundTrips(client().call("DELETE", item), 404)).isEqualTo(1);
    }

    @Test
    void addingTakesTwoRoundTripsAndOneWhenThePriceIsKnownOrNothingIsNew() {
        var basket = client().create("GB");
        var item = path(basket) + "/items/track-1187";

        assertThat(roundTrips(client().call("PUT", item), 201)).isLessThanOrEqualTo(2);
        client().call("DELETE", item).answer().is(200);
        assertThat(roundTrips(client().call("PUT", item), 201)).isEqualTo(1);
        assertThat(roundTrips(client().call("PUT", item), 200)).isEqualTo(1);
        assertThat(roundTrips(client().call("PUT", item).json("{\"packageId\": 9}"), 200))
                .isEqualTo(2);
        assertThat(roundTrips(client().call("PUT", path(basket) + "/items/track-1088"), 422))
                .isEqualTo(1);
        var batch = "{\"items\": [{\"trackId\": 1209}, {\"releaseId\": 320306}, {\"trackId\": 1187}]}";
        assertThat(roundTrips(client().call("POST", path(basket) + "/items").json(batch), 200))
                .isEqualTo(2);
        assertThat(roundTrips(client().call("POST", path(basket) + "/items").json(batch), 200))
                .isEqualTo(1);
    }

    @Test
    void openingAnOwnersBasketTakesTwoRoundTrips() {
        var body = "{\"country\": \"GB\", \"ownerId\": \"%s\"}".formatted(OwnerTests.someone());

        assertThat(roundTrips(client().call("POST", "/v1/baskets").json(body), 201))
                .isEqualTo(2);
        assertThat(roundTrips(client().call("POST", "/v1/baskets").json(body), 200))
                .isEqualTo(2);
    }

    @Test
    void aMergeTakesFourRoundTripsAndTwoWhenItIsSeenAgain() {
        var target = client().basketOf("track-1209");
        var body =
                "{\"from\": \"%s\"}".formatted(client().basketOf("track-1187").id());

        assertThat(roundTrips(client().call("POST", path(target) + "/merges").json(body), 200))
                .isEqualTo(4);
        assertThat(roundTrips(client().call("POST", path(target) + "/merges").json(body), 200))
                .isEqualTo(2);
        assertThat(roundTrips(client().call("POST", path(target) + "/prices"), 200))
                .isEqualTo(1);
    }

    @Test
    void aCheckoutTakesThreeRoundTripsAndOneWhenItIsSeenAgain() {
        var basket = client().basketOf("track-1209");

        assertThat(roundTrips(checkout(basket), 201)).isEqualTo(3);
        assertThat(roundTrips(checkout(basket), 200)).isEqualTo(1);
        var made = client().checkOut(basket, "tok_ok").is(200);
        assertThat(roundTrips(client().call("GET", "/v1/checkouts/" + made.id()), 200))
                .isEqualTo(1);
    }

    @Test
    void whatIsOfTheWrongShapeTakesNone() {
        assertThat(roundTrips(client().call("GET", "/v1/baskets/nonsense"), 404))
                .isZero();
        assertThat(roundTrips(client().call("GET", "/v1/checkouts/nonsense"), 404))
                .isZero();
        assertThat(roundTrips(client().call("PUT", "/v1/baskets/" + UUID.randomUUID() + "/items/x"), 400))
                .isZero();
        assertThat(roundTrips(client().call("POST", "/v1/baskets").json("{}"), 400))
                .isZero();
    }

    private Call checkout(Answer basket) {
        return client().call("POST", path(basket) + "/checkouts")
                .header("If-Match", basket.eTag())
                .json(CheckoutBody.of(basket, "tok_ok"));
    }

    private int roundTrips(Call call, int status) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        call.header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
                .answer()
                .is(status);
        return counter.of(trace);
    }
}
