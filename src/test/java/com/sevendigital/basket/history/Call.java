package com.sevendigital.basket.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of a client.
 *
 * @param basket its basket's id; empty when a new one was asked for and there was no answer
 * @param start by {@link System#nanoTime}
 * @param answer {@code null} when there was none: too late, broken connection, instance killed
 */
record Call(
        long id,
        String client,
        String instance,
        String basket,
        Operation operation,
        long start,
        long end,
        @Nullable Answer answer) {

    boolean isAcknowledged() {
        return answer != null && answer.isSuccess();
    }

    /** Nobody knows whether it was done, or will be. */
    boolean isIndeterminate() {
        return answer == null || !(answer.isSuccess() || answer.isRefusal());
    }

    boolean mayHaveHappened() {
        return isAcknowledged() || isIndeterminate();
    }

    boolean wasOverBefore(Call other) {
        return end < other.start;
    }

    /** Whether it may have changed something after the one call began and before the other one ended. */
    boolean mayHaveChangedBetween(Call earlier, Call later) {
        return mayHaveHappened() && start < later.end && (isIndeterminate() || end > earlier.start);
    }

    Optional<BasketView> seenBasket() {
        return Optional.ofNullable(answer).map(Answer::basket);
    }

    Optional<CheckoutView> seenCheckout() {
        return Optional.ofNullable(answer).map(Answer::checkout);
    }

    @Override
    public String toString() {
        return "#%d %s on %s at %d..%d µs: %s -> %s"
                .formatted(id, client, instance, start / 1000, end / 1000, operation, said());
    }

    private String said() {
        if (answer == null) {
            return "no answer";
        }
        var seen = seenBasket().map(Object::toString).or(() -> seenCheckout().map(Object::toString));
        return answer.status() + " " + seen.orElse(String.valueOf(answer.problem()));
    }
}
