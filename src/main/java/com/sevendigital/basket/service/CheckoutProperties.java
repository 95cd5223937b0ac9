package com.sevendigital.basket.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How baskets are checked out.
 *
 * @param answerWithin how long after its arrival a request is answered, whether or not the outcome is known
 * @param dueAfter when after its claim a checkout that is not settled is first looked at
 * @param reconcileEvery how often each instance looks for checkouts that are due
 * @param shortestPause how long after a look the next one is at the least; it doubles with each look
 * @param longestPause how far the pauses grow
 * @param looksAtOnce how many checkouts an instance looks at side by side
 * @param shutdownWait how long a stopping instance waits for the purchases that are going on
 */
@ConfigurationProperties("basket.checkout")
record CheckoutProperties(
        @DefaultValue("450ms") Duration answerWithin,
        @DefaultValue("5s") Duration dueAfter,
        @DefaultValue("1s") Duration reconcileEvery,
        @DefaultValue("2s") Duration shortestPause,
        @DefaultValue("20s") Duration longestPause,
        @DefaultValue("20") int looksAtOnce,
        @DefaultValue("12s") Duration shutdownWait) {}
