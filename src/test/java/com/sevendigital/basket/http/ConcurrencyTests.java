package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BadInputSelectionTests.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many calls at the same time: nothing is lost, doubled or refused for that reason. */
class ConcurrencyTests extends WholeService {

    @Test
    void differentItemsAddedAtTheSameTimeAreAllThere() {
        var basket = client().create("GB");

        var answers = atOnce(Arrays.stream(tracks(0, 100))
                .map(key -> (Supplier<Answer>) () -> client().put(basket, key))
                .toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        var after = client().get(basket).is(200);
        assertThat(after.keys()).containsExactlyInAnyOrder(tracks(0, 100));
        assertThat(after.text("/version")).isEqualTo("101");
    }

    @Test
    void oneItemAddedManyTimesAtOnceIsThereOnce() {
        var basket = client().create("GB");

        var answers = atOnce(Collections.nCopies(50, () -> client().put(basket, "track-1209")));

        assertThat(answers).allMatch(answer -> List.of(200, 201).contains(answer.status()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(client().get(basket).keys()).containsExactly("track-1209");
        assertThat(client().get(basket).text("/version")).isEqualTo("2");
    }

    @Test
    void addsAndRemovesThatRaceAllSucceedAndNeverTouchOtherItems() {
        var kept = tracks(0, 20);
        var flickering = tracks(20, 10);
        var basket = client().basketOf(kept);
        var calls = new ArrayList<Supplier<Answer>>();
        for (var key : flickering) {
            calls.addAll(Collections.nCopies(3, () -> client().put(basket, key)));
            calls.addAll(Collections.nCopies(3, () -> client().remove(basket, key)));
        }
        Collections.shuffle(calls);

        var answers = atOnce(calls);

        assertThat(answers).allMatch(answer -> List.of(200, 201).contains(answer.status()));
        assertThat(client().get(basket).keys()).contains(kept).isSubsetOf(tracks(0, 30));
    }

    @Test
    void addsThatRaceACheckoutAreBoughtWithItOrRefused() {
        var basket = client().basketOf(tracks(0, 5));
        var added = tracks(5, 30);
        var calls = new ArrayList<Supplier<Answer>>();
        Arrays.stream(added).forEach(key -> calls.add(() -> client().put(basket, key)));
        calls.add(15, () -> buyUntilSettled(basket));

        var answers = atOnce(calls);

        var checkout = answers.remove(15).is(201);
        assertThat(answers).allMatch(answer -> List.of(201, 409).contains(answer.status()));
        var bought = checkout.texts("/lines", "key");
        var ordered = client().get(basket);
        assertThat(ordered.text("/status")).isEqualTo("ordered");
        assertThat(bought).isEqualTo(ordered.keys());
        for (var place = 0; place < added.length; place++) {
            var wasAdded = answers.get(place).status() == 201;
            assertThat(bought.contains(added[place])).as(added[place]).isEqualTo(wasAdded);
        }
        assertThat(purchasesOf(basket))
                .singleElement()
                .matches(purchase -> purchase.charges() == 1 && purchase.lines().size() == bought.size());
    }

    /** As a customer does who looks again whenever the basket is another one than was seen. */
    private Answer buyUntilSettled(Answer basket) {
        return Stream.generate(() -> client().checkOut(client().get(basket), "tok_ok"))
                .limit(100)
                .filter(answer -> answer.status() != 412)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manyCheckoutsAtOnceBuyOnce() {
        var basket = client().basketOf("track-1209", "release-320306");

        var answers = atOnce(Collections.nCopies(20, () -> client().checkOut(basket, "tok_ok")));

        assertThat(answers).allMatch(answer -> List.of(200, 201, 202).contains(answer.status()));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .extracting(Answer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(client().get(basket).text("/status")).isEqualTo("ordered");
        assertThat(purchasesOf(basket)).singleElement().matches(purchase -> purchase.charges() == 1);
    }

    private static List<Answer> atOnce(List<? extends Supplier<Answer>> calls) {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(
                    calls.stream().map(call -> (Callable<Answer>) call::get).toList())) {
                answers.add(settled(answer));
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer settled(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
