package com.sevendigital.basket.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered.
 *
 * @param basket the basket in the body, that of a changed price included
 * @param problem the slug of the problem
 */
record Answer(
        int status,
        @Nullable BasketView basket,
        @Nullable CheckoutView checkout,
        @Nullable String problem) {

    /** Said only when it is certain that nothing was changed and nothing was bought. */
    private static final Set<String> CERTAIN =
            Set.of("catalogue-unavailable", "purchasing-unavailable", "overloaded", "rate-limited");

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether what was asked for was certainly not done, and never will be. */
    boolean isRefusal() {
        return (status >= 300 && status < 500) || (problem != null && CERTAIN.contains(problem));
    }
}
