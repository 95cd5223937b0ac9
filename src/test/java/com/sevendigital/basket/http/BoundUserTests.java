package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token of one user reaches that user's baskets and those of guests, and no others. */
class BoundUserTests extends SecuredService {

    private final String alice = "alice-" + UUID.randomUUID();
    private final String mallory = "mallory-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "GET, '', ",
        "GET, '?since=1', ",
        "DELETE, '', ",
        "PUT, /items/track-1209, ",
        "DELETE, /items/track-1209, ",
        "DELETE, /items, ",
        "POST, /items, '{\"items\": [{\"trackId\": 1209}]}'",
        "POST, /prices, ",
        "POST, /merges, '{\"from\": \"ca9a4700-0000-4000-8000-000000000002\"}'"
    })
    void anotherUsersBasketIsNotThere(String method, String path, String body) {
        var basket = user(alice).open(alice).is(201);
        var call = user(mallory).call(method, path(basket) + path);

        (body == null ? call : call.json(body)).answer().isProblem(404, "basket-not-found");

        assertThat(user(alice).get(basket).is(200).json()).isEqualTo(basket.json());
    }

    @Test
    void neitherAreItsCheckouts() {
        var basket = user(alice).put(user(alice).open(alice), "track-1209");
        var body = CheckoutBody.of(basket, "tok_ok");

        checkOutAs(mallory, basket, body).isProblem(404, "basket-not-found");
        var bought = checkOutAs(alice, basket, body).is(201);

        user(mallory).getCheckout(bought).isProblem(404, "checkout-not-found");
        user(alice).getCheckout(bought).is(200);
        store().getCheckout(bought).is(200);
        assertThat(purchasesOf(basket)).hasSize(1);
    }

    @Test
    void nobodyBuysOnTheNameOfAnother() {
        var basket = user(mallory).put(user(mallory).create("GB"), "track-1209");

        var refused = user(mallory)
                .checkOut(basket, basket.eTag(), CheckoutBody.of(basket, "tok_ok"))
                .isProblem(403, "forbidden");

        assertThat(refused.text("/detail")).isEqualTo("The credentials are those of another user.");
        assertThat(user(mallory).get(basket).text("/status")).isEqualTo("open");
        assertThat(purchasesOf(basket)).isEmpty();
    }

    @Test
    void nobodyOpensTheBasketOfAnotherOrLearnsWhetherThereIsOne() {
        user(alice).open(alice).is(201);

        var there = user(mallory).open(alice).isProblem(403, "forbidden");
        var notThere = user(mallory).open("nobody-" + UUID.randomUUID()).isProblem(403, "forbidden");

        assertThat(there.text("/detail")).isEqualTo(notThere.text("/detail"));
    }

    @Test
    void aGuestsBasketIsThereForWhoeverKnowsItsId() {
        var guests = store().create("GB");

        user(mallory).put(guests, "track-1209").is(201);
        user(alice).get(guests).is(200);
    }

    @Test
    void anotherUsersBasketDoesNotJoinOnesOwn() {
        var theirs = user(alice).put(user(alice).open(alice), "track-1209");
        var own = user(mallory).open(mallory);

        user(mallory).merge(own, theirs).isProblem(404, "basket-not-found");

        assertThat(user(alice).get(theirs).keys()).containsExactly("track-1209");
    }

    @Test
    void theStoreSpeaksForAllUsers() {
        var basket = store().open(alice).is(201);

        assertThat(user(alice).open(alice).is(200).id()).isEqualTo(basket.id());
        store().get(basket).is(200);
    }

    private Answer checkOutAs(String user, Answer basket, String body) {
        return user(user)
                .checkOut(
                        basket,
                        basket.eTag(),
                        body.replaceFirst("\"userId\": *\"[^\"]*\"", "\"userId\":\"" + user + "\""));
    }
}
