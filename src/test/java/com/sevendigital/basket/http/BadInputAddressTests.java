package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to what is not there. */
class BadInputAddressTests extends BadInput {

    private static final String[] WRONG_SHAPES = {
        "nonsense",
        "1",
        "x.json",
        "00000000",
        "123e4567-e89b-12d3-a456-42661417400",
        "123e4567e89b12d3a456426614174000",
        "%C3%A9"
    };

    @Test
    void aBasketThatIsNotThereIsNotFound() {
        notFound(UUID.randomUUID().toString());
    }

    @Test
    void anIdOfTheWrongShapeIsABasketThatIsNotThere() {
        for (var shape : WRONG_SHAPES) {
            notFound(shape);
            client().call("DELETE", "/v1/baskets/" + shape).answer().isProblem(404, "basket-not-found");
        }
    }

    private void notFound(String id) {
        var path = "/v1/baskets/" + id;
        var slug = "basket-not-found";
        client().call("GET", path).answer().isProblem(404, slug);
        client().call("PUT", path + "/items/track-1187").answer().isProblem(404, slug);
        client().call("POST", path + "/items").json(goodBody("batch")).answer().isProblem(404, slug);
        client().call("DELETE", path + "/items/track-1187").answer().isProblem(404, slug);
        client().call("DELETE", path + "/items").answer().isProblem(404, slug);
        client().call("POST", path + "/checkouts")
                .header("If-Match", "\"1\"")
                .json(goodBody("checkout"))
                .answer()
                .isProblem(404, slug);
    }

    @Test
    void whatIsGoneAlreadyIsDeleted() {
        client().call("DELETE", "/v1/baskets/" + UUID.randomUUID()).answer().is(204);
    }

    @Test
    void anIdMayBeWrittenInUpperCase() {
        var upper = basket().id().toUpperCase(Locale.ROOT);

        var found = client().call("GET", "/v1/baskets/" + upper).answer().is(200);

        assertThat(found.json()).isEqualTo(basket().json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track-0",
                "track-01",
                "track--1",
                "track-2147483648",
                "track-99999999999999999999",
                "TRACK-1",
                "track-",
                "track",
                "foo-1",
                "track-1x",
                "track-%D9%A1",
                "track-1%20",
                "track-1%0A",
                "1187"
            })
    void aKeyOfTheWrongShapeIsNotValid(String key) {
        call("PUT", "/v1/baskets/{id}/items/" + key).answer().isProblem(400, "validation-failed");
        call("DELETE", "/v1/baskets/{id}/items/" + key).answer().isProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"track-1187%2F..", "track-1187%2Fx", "track-1187%5C..", "track-1187%00"})
    void aKeyThatLeadsElsewhereIsNotValid(String key) {
        call("PUT", "/v1/baskets/{id}/items/" + key).answer().isProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{id}",
                "{id}-0",
                "{id}-01",
                "{id}-1",
                "{id}-99999999999999999999",
                "{id}-2x",
                "00000000-0000-4000-8000-000000000000-1"
            })
    void aCheckoutThatWasNeverMadeIsNotFound(String id) {
        call("GET", "/v1/checkouts/" + id).answer().isProblem(404, "checkout-not-found");
    }
}
