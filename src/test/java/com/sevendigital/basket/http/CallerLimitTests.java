package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of callers who send more than they may. */
class CallerLimitTests extends SmallDoor {

    private static final int BURST = 20;
    private static final int FAR_MORE = 2000;

    @Test
    void whoSendsTooMuchIsToldSoAndWhenToComeBack() {
        var refused = exhaust("203.0.113.1").isProblem(429, "rate-limited");

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"caller\";q=20;w=20");
        assertThat(refused.header("RateLimit")).isEqualTo("\"caller\";r=0;t=1");
        assertThat(refused.json().path("retryable").asBoolean()).isTrue();
    }

    @Test
    void aCallerSeesHowMuchIsLeft() {
        var first = ask("203.0.113.2").is(200);

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=20;w=20");
        assertThat(first.header("RateLimit")).isEqualTo("\"caller\";r=19;t=1");
    }

    @Test
    void aCallerWhoWaitedIsLetInAgain() {
        exhaust("203.0.113.3");

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ask("203.0.113.3").status() == 200);
    }

    @Test
    void aCallerPaysForNobodyElse() {
        exhaust("203.0.113.4");

        ask("203.0.113.5").is(200);
    }

    @Test
    void whatACallerSaysItselfAboutItsAddressIsNotBelieved() {
        var refused = Stream.iterate(1, next -> next + 1)
                .limit(FAR_MORE)
                .map(other -> ask("198.51.100.%d, 203.0.113.6".formatted(other % 250)))
                .dropWhile(answer -> answer.status() == 200)
                .findFirst();

        assertThat(refused).hasValueSatisfying(answer -> answer.isProblem(429, "rate-limited"));
    }

    @Test
    void thoseWhoWatchTheServiceAreNeverTurnedAway() {
        var watcher = "203.0.113.7";
        exhaust(watcher);

        for (var path : Stream.generate(() -> Stream.of("/status", CANARY))
                .limit(BURST)
                .flatMap(paths -> paths)
                .toList()) {
            client().call("GET", path)
                    .header("X-Forwarded-For", watcher)
                    .undocumented()
                    .is(200);
        }
        assertThat(Stream.generate(() -> client().call("DELETE", CANARY)
                                .header("X-Forwarded-For", watcher)
                                .answer())
                        .limit(FAR_MORE))
                .anyMatch(answer -> answer.status() == 429);
    }

    @Test
    void whoGuessesIdsHasToWaitByItsAddressWhenThereAreNoTokens() {
        var guesses = Stream.generate(() -> client().call("GET", "/v1/baskets/" + UUID.randomUUID())
                        .header("X-Forwarded-For", "203.0.113.8")
                        .answer())
                .limit(BURST);

        assertThat(guesses)
                .anySatisfy(refused -> assertThat(
                                refused.isProblem(429, "rate-limited").text("/detail"))
                        .isEqualTo("This caller has asked for too much that is not there."));
        ask("203.0.113.9").is(200);
    }

    /** The first answer that is a refusal. */
    private Answer exhaust(String caller) {
        return Stream.generate(() -> ask(caller))
                .limit(FAR_MORE)
                .dropWhile(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
    }
}
