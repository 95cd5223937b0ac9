package com.sevendigital.basket.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to buy a basket: what the customer saw, what is bought, and where that stands.
 *
 * @param attempt what the customer asked for
 * @param lines what is bought; empty once a later checkout of the basket was begun
 * @param total what is charged
 * @param confirmedTotal the ceiling that the customer confirmed
 * @param buyer {@code null} once settled: nobody needs a means of payment after that
 * @param due when somebody should ask what became of it; {@code null} once settled
 */
public record Checkout(
        CheckoutId id,
        Attempt attempt,
        CheckoutStatus status,
        List<Offer> lines,
        Money total,
        Money confirmedTotal,
        @Nullable Buyer buyer,
        @Nullable String purchaseId,
        @Nullable DeclineReason reason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Due due) {

    /** An outcome that nobody knows is asked for soon. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /**
     * What makes one attempt different from another.
     *
     * @param basketVersion the version that the customer saw
     * @param claim a random text by which a request knows the checkout that it made itself
     * @param idempotencyKey the caller's own name for the attempt (IETF draft, Idempotency-Key)
     * @param fingerprint stands for what was asked for under that name
     */
    public record Attempt(
            long basketVersion, String claim, @Nullable String idempotencyKey, String fingerprint) {}

    /**
     * When an unsettled checkout is looked at.
     *
     * @param looks how often it was looked at before
     */
    public record Due(Instant at, int looks) {}

    public Checkout {
        lines = List.copyOf(lines);
    }

    static Checkout of(Basket basket, Basket.Terms terms, Instant now) {
        return new Checkout(
                new CheckoutId(basket.id(), basket.version()),
                terms.attempt(),
                CheckoutStatus.PROCESSING,
                basket.items().charged().stream().map(Item::offer).toList(),
                basket.total(),
                terms.confirmedTotal(),
                terms.buyer(),
                null,
                null,
                now,
                now,
                new Due(terms.dueAt(), 0));
    }

    /** Whether this outcome would be news. */
    boolean awaits(Settlement settlement) {
        return !status.settled() && !(status == CheckoutStatus.UNKNOWN && settlement instanceof Settlement.Unknown);
    }

    Checkout settle(Settlement settlement, Instant now) {
        return switch (settlement) {
            case Settlement.Completed(var purchase) -> become(CheckoutStatus.COMPLETED, purchase, null, now);
            case Settlement.Declined(var why) -> become(CheckoutStatus.DECLINED, null, why, now);
            case Settlement.Unknown() -> become(CheckoutStatus.UNKNOWN, null, null, now);
        };
    }

    /** Whether it is certain that Purchasing was never asked, so that the same attempt may be made again. */
    boolean notSent() {
        return reason == DeclineReason.PURCHASING_UNAVAILABLE;
    }

    /** The version of the basket that the customer saw. */
    public long basketVersion() {
        return attempt.basketVersion();
    }

    Checkout withoutLines() {
        return new Checkout(
                id,
                attempt,
                status,
                List.of(),
                total,
                confirmedTotal,
                buyer,
                purchaseId,
                reason,
                createdAt,
                updatedAt,
                due);
    }

    /** The same checkout, to be looked at once more. */
    Checkout dueAgain(Instant at) {
        var looks = due == null ? 0 : due.looks();
        return new Checkout(
                id,
                attempt,
                status,
                lines,
                total,
                confirmedTotal,
                buyer,
                purchaseId,
                reason,
                createdAt,
                updatedAt,
                new Due(at, looks + 1));
    }

    private Checkout become(CheckoutStatus next, @Nullable String purchase, @Nullable DeclineReason why, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("A checkout that is %s cannot become %s.".formatted(status, next));
        }
        var payer = next.settled() ? null : buyer;
        var then = next.settled() || due == null ? null : new Due(now.plus(SOON), due.looks());
        return new Checkout(
                id, attempt, next, lines, total, confirmedTotal, payer, purchase, why, createdAt, now, then);
    }
}
