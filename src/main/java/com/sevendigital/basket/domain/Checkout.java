package com.sevendigital.basket.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to buy a basket: what the customer saw, what is bought, and where that stands.
 *
 * @param basketVersion the version that the customer saw
 * @param claim a random text by which a request knows the checkout that it made itself
 * @param lines what is bought; empty once a later checkout of the basket was begun
 * @param total what is charged
 * @param confirmedTotal the ceiling that the customer confirmed
 * @param buyer {@code null} once settled: nobody needs a means of payment after that
 * @param dueAt when somebody should ask what became of it; {@code null} once settled
 */
public record Checkout(
        CheckoutId id,
        long basketVersion,
        String claim,
        CheckoutStatus status,
        List<Offer> lines,
        Money total,
        Money confirmedTotal,
        @Nullable Buyer buyer,
        @Nullable String purchaseId,
        @Nullable DeclineReason reason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant dueAt) {

    public Checkout {
        lines = List.copyOf(lines);
    }

    static Checkout of(Basket basket, Basket.Terms terms, Instant now) {
        return new Checkout(
                new CheckoutId(basket.id(), basket.version()),
                terms.seenVersion(),
                terms.claim(),
                CheckoutStatus.PROCESSING,
                basket.items().charged().stream().map(Item::offer).toList(),
                basket.total(),
                terms.confirmedTotal(),
                terms.buyer(),
                null,
                null,
                now,
                now,
                terms.dueAt());
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

    Checkout withoutLines() {
        return new Checkout(
                id,
                basketVersion,
                claim,
                status,
                List.of(),
                total,
                confirmedTotal,
                buyer,
                purchaseId,
                reason,
                createdAt,
                updatedAt,
                dueAt);
    }

    private Checkout become(CheckoutStatus next, @Nullable String purchase, @Nullable DeclineReason why, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("A checkout that is %s cannot become %s.".formatted(status, next));
        }
        var open = next.settled() ? null : buyer;
        return new Checkout(
                id,
                basketVersion,
                claim,
                next,
                lines,
                total,
                confirmedTotal,
                open,
                purchase,
                why,
                createdAt,
                now,
                next.settled() ? null : dueAt);
    }
}
