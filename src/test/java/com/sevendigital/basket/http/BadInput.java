package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Calls that are refused, each of which leaves the basket as it was. */
abstract class BadInput extends WholeService {

    static final String TRACK = "track-1209";

    private Answer basket;

    @BeforeEach
    void fill() {
        basket = client().basketOf(TRACK);
    }

    @AfterEach
    void theBasketIsAsItWas() {
        var after = client().get(basket).is(200);
        assertThat(after.eTag()).isEqualTo(basket.eTag());
        assertThat(after.json()).isEqualTo(basket.json());
        assertThat(purchasesOf(basket)).isEmpty();
    }

    Answer basket() {
        return basket;
    }

    /** The path, in which {@code {id}} stands for the basket's. */
    Call call(String method, String path) {
        return client().call(method, path.replace("{id}", basket.id()));
    }

    Call createCall() {
        return client().call("POST", "/v1/baskets");
    }

    Call putCall() {
        return client().call("PUT", path(basket) + "/items/track-1187");
    }

    Call batchCall() {
        return client().call("POST", path(basket) + "/items");
    }

    Call checkoutCall() {
        return client().call("POST", path(basket) + "/checkouts").header("If-Match", basket.eTag());
    }

    /** One of the calls that take a body, by its name. */
    Call bodyCall(String name) {
        return switch (name) {
            case "create" -> createCall();
            case "put" -> putCall();
            case "batch" -> batchCall();
            case "checkout" -> checkoutCall();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A body that the call of that name takes. */
    String goodBody(String name) {
        return switch (name) {
            case "create" -> "{\"country\": \"GB\"}";
            case "put" -> "{\"packageId\": 2}";
            case "batch" -> "{\"items\": [{\"trackId\": 1187}]}";
            case "checkout" -> CheckoutBody.of(basket, "tok_ok");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
