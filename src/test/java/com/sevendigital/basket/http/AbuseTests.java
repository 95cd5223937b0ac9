package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of callers with good tokens who make baskets without end, or guess the ids of those of others. */
class AbuseTests extends SecuredService {

    private static final int FAR_MORE = 500;

    private final String mallory = "mallory-" + UUID.randomUUID();

    @Autowired
    private MeterRegistry meters;

    @Test
    void whoMakesBasketsWithoutEndHasToWait() {
        var service = client().with(tokenWith("sub", "robot-" + UUID.randomUUID()));

        var refused = firstRefused(() -> service.create("GB")).isProblem(429, "rate-limited");

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        store().create("GB").is(201);
    }

    @Test
    void whoGuessesIdsIsNotAnsweredForAWhileNotEvenAboutWhatIsThere() {
        var guests = store().create("GB");
        var user = user(mallory);
        user.get(guests).is(200);
        var seen = guesses("user");

        firstRefused(() -> user.call("GET", someBasket()).answer()).isProblem(429, "rate-limited");

        assertThat(guesses("user")).isGreaterThanOrEqualTo(seen + GUESSES);
        firstRefused(() -> {
            user.call("GET", someBasket()).answer();
            return user.get(guests);
        });
        user("alice-" + UUID.randomUUID()).get(guests).is(200);
    }

    @Test
    void whoeverWritesOrChecksOutGuessesAsWell() {
        var user = user(mallory);

        firstRefused(() -> user.call("PUT", someBasket() + "/items/track-1209").answer())
                .isProblem(429, "rate-limited");
        firstRefused(() -> user.call("GET", "/v1/checkouts/" + UUID.randomUUID() + "-1")
                        .answer())
                .isProblem(429, "rate-limited");
    }

    @Test
    void theStoreIsCountedAndNotHeldBackForTheMadeUpIdsOfOneCustomer() {
        var seen = guesses("service");

        for (var guess = 0; guess < 3 * GUESSES; guess++) {
            store().call("GET", someBasket()).answer().isProblem(404, "basket-not-found");
        }

        assertThat(guesses("service")).isGreaterThanOrEqualTo(seen + 3 * GUESSES);
    }

    @Test
    void theCanaryIsAnsweredToWhoeverGuessed() {
        var user = user(mallory);
        firstRefused(() -> user.call("GET", someBasket()).answer()).isProblem(429, "rate-limited");

        user.call("GET", SmallDoor.CANARY).answer().is(200);
    }

    @Test
    void theIdsOfBasketsAreRandom() {
        var id = UUID.fromString(store().create("GB").id());

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    private static String someBasket() {
        return "/v1/baskets/" + UUID.randomUUID();
    }

    private static Answer firstRefused(Supplier<Answer> call) {
        return Stream.generate(call)
                .limit(FAR_MORE)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
    }

    private long guesses(String caller) {
        return (long)
                meters.get("basket.not.found").tag("caller", caller).counter().count();
    }
}
