package com.sevendigital.basket.history;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as an answer showed it.
 *
 * @param basketVersion the version that the customer saw
 * @param lines what is charged; {@code null} once a later checkout was begun
 */
record CheckoutView(
        String id,
        String basket,
        long basketVersion,
        String status,
        @Nullable Set<String> lines,
        BigDecimal total,
        @Nullable String purchase,
        @Nullable String reason) {

    static final String COMPLETED = "completed";
    static final String DECLINED = "declined";

    boolean isSettled() {
        return isCompleted() || isDeclined();
    }

    boolean isCompleted() {
        return status.equals(COMPLETED);
    }

    boolean isDeclined() {
        return status.equals(DECLINED);
    }

    /** The version of the basket before the claim, which the checkout's name ends with. */
    long claimedVersion() {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return "checkout %s %s".formatted(id, status);
    }
}
