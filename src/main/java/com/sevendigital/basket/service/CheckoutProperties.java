package com.sevendigital.basket.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How baskets are checked out.
 *
 * @param answerWithin how long after its arrival a request is answered, whether or not the outcome is known
 * @param dueAfter when a checkout that is not settled is looked at again; longer than a purchase may take
 * @param shutdownWait how long a stopping instance waits for the purchases that are going on
 */
@ConfigurationProperties("basket.checkout")
record CheckoutProperties(
        @DefaultValue("450ms") Duration answerWithin,
        @DefaultValue("15s") Duration dueAfter,
        @DefaultValue("12s") Duration shutdownWait) {}
