package com.sevendigital.basket.api;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is let in at the door.
 *
 * @param concurrentRequests how many requests are served at once
 * @param requestsPerSecond how many a caller may send in the long run
 * @param burst how many a caller who was quiet may send at once
 * @param creationsPerSecond how many baskets a caller may make in the long run
 * @param creationsBurst how many a caller who made none for a while may make at once
 * @param guessesPerSecond how often a caller may ask for what is not there, in the long run
 * @param guessesBurst how often a caller who did not for a while may do so at once
 * @param callers how many callers are told apart; those that are quiet longest are forgotten first
 * @param headersWithin how long the header section of a request may take to arrive
 * @param bodyWithin how long the body may take to arrive
 */
@Validated
@ConfigurationProperties("basket.limits")
record LimitProperties(
        @DefaultValue("512") @Positive int concurrentRequests,
        @DefaultValue("1000") @Positive int requestsPerSecond,
        @DefaultValue("2000") @Positive int burst,
        @DefaultValue("500") @Positive int creationsPerSecond,
        @DefaultValue("1000") @Positive int creationsBurst,
        @DefaultValue("10") @Positive int guessesPerSecond,
        @DefaultValue("1000") @Positive int guessesBurst,
        @DefaultValue("10000") @Positive int callers,
        @DefaultValue("5s") Duration headersWithin,
        @DefaultValue("5s") Duration bodyWithin) {}
