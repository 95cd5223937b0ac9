package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BadInputSelectionTests.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logins on two devices at once, with whatever else goes on: nothing is lost and nothing is doubled. */
class MergeRaceTests extends WholeService {

    private static final String ONLY_IN_THE_US = "track-1154";
    private static final int ROUNDS = Integer.getInteger("merge.rounds", 25);

    private Callable<Answer> add(Answer basket, String key) {
        return () -> client().put(basket, key);
    }

    private Callable<Answer> merge(Answer into, Answer from) {
        return () -> client().merge(into, from);
    }

    @Test
    void everyAddThatWasAcknowledgedIsInTheOwnersOneBasketAfterTheLogins() {
        for (var round = 0; round < ROUNDS; round++) {
            loginFromTwoDevices();
        }
    }

    private void loginFromTwoDevices() {
        var owner = OwnerTests.someone();
        var phone = client().add(client().create("US"), ONLY_IN_THE_US, "track-1209")
                .is(200);
        var laptop = client().basketOf("track-1209", "track-1187");
        var phones = tracks(0, 4);
        var laptops = tracks(2, 4);
        var homes = tracks(4, 4);
        var calls = new ArrayList<Callable<Answer>>();
        var baskets = new ArrayList<Answer>();
        Callable<Answer> open = () -> client().open(owner);
        baskets.addAll(Together.all(Answer.class, List.of(open, open)));
        assertThat(baskets)
                .extracting(Answer::id)
                .containsOnly(baskets.getFirst().id());
        var home = baskets.getFirst();
        for (var place = 0; place < 4; place++) {
            calls.add(add(phone, phones[place]));
            calls.add(add(laptop, laptops[place]));
            calls.add(add(home, homes[place]));
        }
        calls.add(3, merge(home, phone));
        calls.add(7, merge(home, laptop));

        var answers = Together.all(Answer.class, calls);

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409);
        assertThat(client().merge(home, phone).is(200).texts("/skipped", "key")).containsExactly(ONLY_IN_THE_US);
        assertThat(client().merge(home, laptop).is(200).at("/skipped")).isEmpty();
        var acknowledged = new HashSet<>(Set.of("track-1209", "track-1187"));
        answers.stream()
                .filter(answer -> answer.call().startsWith("PUT") && answer.status() < 300)
                .forEach(answer -> acknowledged.add(answer.call().replaceFirst(".*/", "")));
        var after = client().open(owner).is(200);
        assertThat(after.id()).isEqualTo(home.id());
        assertThat(after.keys()).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(Stream.of(phone, laptop).map(basket -> client().get(basket).text("/status")))
                .containsOnly("merged");
    }

    @Test
    void mergesThatCrossNeverLoseAnything() {
        for (var round = 0; round < 5; round++) {
            var one = client().basketOf("track-1209");
            var other = client().basketOf("track-1187");

            var answers = Together.all(Answer.class, List.of(merge(one, other), merge(other, one)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var open = Stream.of(one, other)
                    .map(client()::get)
                    .filter(basket -> basket.text("/status").equals("open"))
                    .toList();
            assertThat(open)
                    .singleElement()
                    .satisfies(
                            basket -> assertThat(basket.keys()).containsExactlyInAnyOrder("track-1209", "track-1187"));
        }
    }

    @Test
    void aBasketThatIsBoughtWhileAnotherJoinsIsBoughtWithAllOfItOrWithNone() {
        for (var round = 0; round < 8; round++) {
            var target = client().basketOf("track-1209");
            var source = client().basketOf("track-1187");
            Callable<Answer> buy = () -> client().checkOut(target, "tok_ok");

            var answers = Together.all(Answer.class, List.of(buy, merge(target, source), merge(target, source)));

            var bought = answers.getFirst();
            var joined = answers.get(1).status() == 200;
            assertThat(answers.get(2).status()).isEqualTo(answers.get(1).status());
            assertThat(bought.status()).isEqualTo(joined ? 412 : 201);
            assertThat(client().get(source).text("/status")).isEqualTo(joined ? "merged" : "open");
            assertThat(client().get(target).keys()).hasSize(joined ? 2 : 1);
        }
    }
}
