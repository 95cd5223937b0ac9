package com.sevendigital.basket.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance warms itself before it takes traffic.
 *
 * @param rounds how often it walks through its own calls; 0 for not at all
 * @param within how long that may take at the most
 */
@ConfigurationProperties("basket.warm-up")
record WarmUpProperties(
        @DefaultValue("5") int rounds, @DefaultValue("8s") Duration within) {

    /** One core compiles where it serves, so that what is left to compile after the start is waited for by customers. */
    private static final int TIMES_ON_ONE_CORE = 10;

    int roundsOn(int cores) {
        return cores == 1 ? rounds * TIMES_ON_ONE_CORE : rounds;
    }
}
