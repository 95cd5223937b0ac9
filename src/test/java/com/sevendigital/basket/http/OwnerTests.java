package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.Together;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one basket that an owner uses, over HTTP. */
class OwnerTests extends WholeService {

    static String someone() {
        return "user-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Answer post(String body) {
        return client().call("POST", "/v1/baskets").json(body).answer();
    }

    @Test
    void anOwnersBasketIsCreatedOnceAndFoundAfterwards() {
        var owner = someone();

        var created = client().open(owner).is(201);
        var found = client().open(owner).is(200);

        assertThat(created.header("Location")).isEqualTo("/v1/baskets/" + created.id());
        assertThat(created.text("/ownerId")).isEqualTo(owner);
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(found.eTag()).isEqualTo(created.eTag());
    }

    @Test
    void parallelFirstClicksEndWithOneBasketAgainAndAgain() {
        for (var round = 0; round < 10; round++) {
            var owner = someone();
            Callable<Answer> click = () -> client().open(owner);

            var answers = Together.all(Answer.class, Collections.nCopies(8, click));

            assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .extracting(Answer::id)
                    .containsOnly(answers.getFirst().id());
        }
    }

    @Test
    void afterAnOrderAndAfterADeletionTheOwnerGetsANewBasket() {
        var owner = someone();
        var first = client().put(client().open(owner), "track-1209").is(201);
        client().checkOut(first, "tok_ok").is(201);

        var second = client().open(owner).is(201);
        client().delete(second).is(204);
        var third = client().open(owner).is(201);

        assertThat(List.of(first.id(), second.id(), third.id())).doesNotHaveDuplicates();
        assertThat(client().get(first).text("/status")).isEqualTo("ordered");
    }

    @Test
    void whileACheckoutIsOpenItsBasketIsStillTheOwners() {
        var owner = someone();
        var basket = client().put(client().open(owner), "track-1209").is(201);
        client().checkOut(basket, "tok_declined").is(201);

        assertThat(client().open(owner).is(200).id()).isEqualTo(basket.id());
        assertThat(client().open(owner).keys()).containsExactly("track-1209");
    }

    @Test
    void anotherCountryIsAProblemOnlyWhenItMustMatch() {
        var owner = someone();
        var basket = client().open(owner);

        assertThat(post("{\"country\": \"DE\", \"ownerId\": \"%s\"}".formatted(owner))
                        .is(200)
                        .json())
                .isEqualTo(basket.json());
        post("{\"country\": \"DE\", \"ownerId\": \"%s\", \"countryMustMatch\": true}".formatted(owner))
                .isProblem(409, "country-mismatch");
    }

    @Test
    void aGuestsBasketIsTakenWithAllThatIsInIt() {
        var owner = someone();
        var guests = client().basketOf("track-1209");
        var body =
                "{\"country\": \"GB\", \"ownerId\": \"%s\", \"guestBasketId\": \"%s\"}".formatted(owner, guests.id());

        var taken = post(body).is(200);

        assertThat(List.of(taken.id(), taken.text("/ownerId"))).containsExactly(guests.id(), owner);
        assertThat(taken.keys()).containsExactly("track-1209");
        assertThat(client().open(owner).is(200).id()).isEqualTo(guests.id());
        assertThat(post(body).is(200).json()).isEqualTo(taken.json());
        post(body.replace(owner, someone())).isProblem(422, "basket-not-mergeable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ownerId\": 7",
                "\"ownerId\": \"\"",
                "\"ownerId\": \"   \"",
                "\"ownerId\": \"a\\u0000b\"",
                "\"ownerId\": \"user-1\", \"guestBasketId\": \"not-an-id\"",
                "\"guestBasketId\": \"3f0c8f5e-6d0b-4c1e-9a58-2f6f1f0f7a11\"",
                "\"ownerId\": \"user-1\", \"countryMustMatch\": \"yes\"",
                "\"ownerId\": [\"user-1\"]"
            })
    void whatIsNoOwnerIsRefused(String fields) {
        var refused = post("{\"country\": \"GB\", %s}".formatted(fields)).isProblem(400, "validation-failed");

        assertThat(refused.texts("/errors", "pointer")).hasSize(1);
    }
}
