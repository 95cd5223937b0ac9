package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many callers wait for a dependency that stalls: whoever does not need it notices nothing. */
@Isolated
class FaultIsolationIT {

    private static final int CROWD = 30;
    private static final int TIMES = 25;
    private static final int GENEROUS = 20;
    private static final long SHORTEST_MILLIS = 10;

    private final FaultStage stage = FaultStage.shared();
    private final JsonNode basket = stage.filled();

    @AfterEach
    void calm() {
        stage.catalogue.passAll();
        stage.purchasing.passAll();
        Stream.of(Dependency.CATALOGUE, Dependency.PURCHASING)
                .forEach(dependency -> FaultRun.untilNormal(dependency, stage));
    }

    @Test
    void aStalledCatalogueIsNoticedOnlyByThoseWhoAddSomethingNew() {
        var undisturbed = others();
        var baskets = Stream.generate(stage::create).limit(TIMES).iterator();
        stage.catalogue.become(WireFault.STALLS);

        try (var crowd = new Crowd(CROWD, () -> stage.addUncached(basket))) {
            var remembered = Answers.inTurn(TIMES, () -> stage.add(baskets.next(), FaultStage.TRACK));

            // 200 where the table was slow, and the SDK's second try found it done.
            assertThat(remembered.outcomes().keySet()).allMatch(outcome -> outcome.matches("20[01] open"));
            areUntouched(others(), undisturbed);
            assertThat(crowd.answers().outcomes()).containsOnlyKeys("503 catalogue-unavailable");
        }
    }

    @Test
    void aStalledPurchasingApiIsNoticedOnlyByThoseWhoBuy() {
        var undisturbed = others();
        var bought = Stream.generate(stage::filled).limit(TIMES).toList();
        stage.purchasing.become(WireFault.STALLS);

        try (var crowd = new Crowd(CROWD, () -> stage.checkOut(bought.get((int) (System.nanoTime() % TIMES))))) {
            var added = Answers.inTurn(TIMES, () -> stage.addUncached(basket));

            assertThat(added.outcomes()).containsOnlyKeys("422 item-not-found");
            areUntouched(others(), undisturbed);
            assertThat(crowd.answers().outcomes())
                    .containsKey("202 processing")
                    .allSatisfy(
                            (outcome, _) -> assertThat(outcome).matches("20[02] .*|503 purchasing-unavailable|409 .*"));
        }
    }

    /** The calls that need neither of the two. */
    private Map<String, Answers> others() {
        var calls = new LinkedHashMap<String, Callable<StoreClient.Answer>>();
        calls.put("get", () -> stage.get(basket));
        calls.put("remove", () -> stage.remove(basket, FaultStage.TRACK));
        calls.put("canary", stage::canary);
        calls.put("status", stage::status);
        var answers = new LinkedHashMap<String, Answers>();
        calls.forEach((name, call) -> answers.put(name, Answers.inTurn(TIMES, call)));
        return answers;
    }

    private static void areUntouched(Map<String, Answers> answers, Map<String, Answers> undisturbed) {
        assertThat(answers).allSatisfy((name, disturbed) -> {
            assertThat(disturbed.outcomes().keySet()).as(name).allMatch(outcome -> outcome.startsWith("200 "));
            var before = Math.max(
                    SHORTEST_MILLIS,
                    undisturbed.getOrDefault(name, Answers.NONE).p50());
            assertThat(disturbed.p50()).as("%s, before %d ms", name, before).isLessThan(GENEROUS * before);
        });
    }
}
