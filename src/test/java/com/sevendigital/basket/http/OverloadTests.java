package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of requests that come while an instance serves as many as it can. */
class OverloadTests extends SmallDoor {

    private static final int PLACES = 3;

    @Test
    void whoComesWhenAllPlacesAreTakenIsTurnedAwayAtOnceAndTheOthersAreServed()
            throws InterruptedException, ExecutionException {
        var baskets = Stream.generate(() -> client().basketOf("track-1209"))
                .limit(PLACES)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var served = baskets.stream()
                    .map(basket -> threads.submit((Callable<Answer>) () -> client().checkOut(basket, "tok_never")))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> inFlight() == PLACES);

            var refused = client().get(baskets.getFirst()).isProblem(503, "overloaded");

            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(served).noneMatch(Future::isDone);
            client().call("GET", CANARY).answer().is(200);
            assertThat(served).noneMatch(Future::isDone);
            assertThat(statuses(served)).containsOnly(202);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> inFlight() == 0);
        client().get(baskets.getFirst()).is(200);
    }

    private int inFlight() {
        return client().call("GET", "/status")
                .undocumented()
                .is(200)
                .at("/inFlight")
                .intValue();
    }

    private static List<Integer> statuses(List<Future<Answer>> served) throws InterruptedException, ExecutionException {
        for (var answer : served) {
            answer.get();
        }
        return served.stream().map(answer -> answer.resultNow().status()).toList();
    }
}
