package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BadInputSelectionTests.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sevendigital.basket.Together;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letting one basket join another, over HTTP. */
class MergeTests extends WholeService {

    private static final String ONLY_IN_THE_US = "track-1154";

    private Answer basketIn(String country, String... keys) {
        return client().add(client().create(country).is(201), keys).is(200);
    }

    private Answer post(Answer into, String body) {
        return client().call("POST", BasketClient.path(into) + "/merges")
                .json(body)
                .answer();
    }

    @Test
    void theTargetHasTheUnionInItsOwnCurrencyAndTheSourceLinksToIt() {
        var target = client().basketOf("track-1209", "track-1187");
        var source = basketIn("DE", "track-1187", "track-1188");

        var merged = client().merge(target, source).is(200);

        assertThat(merged.keys()).containsExactlyInAnyOrder("track-1209", "track-1187", "track-1188");
        assertThat(merged.texts("/items", "price")).hasSize(3);
        assertThat(merged.at("/items").findValuesAsText("currency")).containsOnly("GBP");
        assertThat(merged.at("/skipped")).isEmpty();
        assertThat(merged.eTag()).isEqualTo("\"3\"");
        assertThat(client().get(target).json()).isEqualTo(withoutSkipped(merged));
        var left = client().get(source).is(200);
        assertThat(left.text("/status")).isEqualTo("merged");
        assertThat(left.text("/mergedInto")).isEqualTo(target.id());
    }

    private static JsonNode withoutSkipped(Answer merged) {
        return ((ObjectNode) merged.json()).without("skipped");
    }

    @Test
    void whatCannotBeSoldInTheTargetsCountryStaysAndIsNamed() {
        var target = client().basketOf("track-1209");
        var source = basketIn("US", ONLY_IN_THE_US, "track-1187");

        var merged = client().merge(target, source).is(200);

        assertThat(merged.keys()).containsExactlyInAnyOrder("track-1209", "track-1187");
        assertThat(merged.texts("/skipped", "key")).containsExactly(ONLY_IN_THE_US);
        assertThat(merged.texts("/skipped", "reason")).containsExactly("not-in-territory");
        assertThat(client().get(source).keys()).containsExactly(ONLY_IN_THE_US);
    }

    @Test
    void repeatingChangesNothingAlsoWhenManyDoAtOnce() {
        var target = client().basketOf("track-1209");
        var source = basketIn("US", ONLY_IN_THE_US, "track-1187");
        Callable<Answer> merge = () -> client().merge(target, source);

        var answers = Together.all(Answer.class, Collections.nCopies(8, merge));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::json)
                .containsOnly(answers.getFirst().json());
        assertThat(answers.getFirst().text("/version")).isEqualTo("3");
        client().checkOut(client().get(target), "tok_ok").is(201);
        assertThat(client().merge(target, source).is(200).text("/status")).isEqualTo("ordered");
    }

    @Test
    void aMergedBasketRefusesEveryWrite() {
        var target = client().basketOf("track-1209");
        var source = client().basketOf("track-1187");
        client().merge(target, source).is(200);

        client().put(source, "track-1188").isProblem(409, "basket-not-open");
        client().add(source, "track-1188").isProblem(409, "basket-not-open");
        client().remove(source, "track-1187").isProblem(409, "basket-not-open");
        client().empty(source).isProblem(409, "basket-not-open");
        client().delete(source).isProblem(409, "basket-not-open");
        client().refreshPrices(source).isProblem(409, "basket-not-open");
        client().checkOut(client().get(source), "tok_ok").isProblem(409, "basket-not-open");
        client().merge(client().basketOf("track-1188"), source).isProblem(409, "basket-not-open");
        client().merge(source, client().basketOf("track-1188")).isProblem(409, "basket-not-open");
    }

    @Test
    void moreThanAHundredItemsDoNotFitAndNothingChanges() {
        var target =
                client().add(client().basketOf(tracks(0, 50)), tracks(50, 10)).is(200);
        var source =
                client().add(client().basketOf(tracks(60, 41)), "track-1209").is(200);

        client().merge(target, source).isProblem(409, "basket-full");

        assertThat(client().get(target).json()).isEqualTo(target.json());
        assertThat(client().get(source).json()).isEqualTo(source.json());
    }

    @Test
    void aBasketThatIsTheSameOrNotThereIsNotMerged() {
        var basket = client().basketOf("track-1209");

        client().merge(basket, basket).isProblem(422, "basket-not-mergeable");
        post(basket, "{\"from\": \"%s\"}".formatted(UUID.randomUUID())).isProblem(404, "basket-not-found");
        assertThat(client().get(basket).json()).isEqualTo(basket.json());
    }

    @Test
    void anOwnersBasketDoesNotJoinAGuests() {
        var owners =
                client().put(client().open(OwnerTests.someone()), "track-1209").is(201);

        client().merge(client().basketOf(), owners).isProblem(422, "basket-not-mergeable");
        client().merge(client().open(OwnerTests.someone()), owners).isProblem(422, "basket-not-mergeable");
        assertThat(client().get(owners).json()).isEqualTo(owners.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"from\": null}", "{\"from\": 7}", "{\"from\": \"track-1\"}", "[]", "{\"from\":"})
    void aRequestThatNamesNoBasketIsRefused(String body) {
        post(client().basketOf(), body).isProblem(400, "validation-failed");
    }
}
