package com.sevendigital.basket.history;

import java.time.Duration;
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

    private static final int CONFLICT = 409;

    /** How long a service waits for one attempt at the table before it makes another one. */
    static final Duration TABLE_ATTEMPT = Duration.ofMillis(400);

    boolean isAcknowledged() {
        return answer != null && answer.isSuccess();
    }

    /**
     * Whether it may have been done. Nobody knows without an answer. And where the basket's state refused a change, that
     * may have been its repetition: the table was asked again when the first answer was lost.
     */
    boolean mayHaveHappened() {
        return answer == null || !answer.isRefusal() || (answer.status() == CONFLICT && operation.isChange());
    }

    /**
     * Whether it may be done later still: without an answer, or when it took so long that the table may have been asked
     * again while the first request was under way.
     */
    private boolean mayHappenLater() {
        return answer == null || !(answer.isSuccess() || answer.isRefusal()) || end - start >= TABLE_ATTEMPT.toNanos();
    }

    boolean wasOverBefore(Call other) {
        return end < other.start;
    }

    /** Whether it may have changed something after the one call began and before the other one ended. */
    boolean mayHaveChangedBetween(Call earlier, Call later) {
        return mayHaveHappened() && start < later.end && (mayHappenLater() || end > earlier.start);
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
