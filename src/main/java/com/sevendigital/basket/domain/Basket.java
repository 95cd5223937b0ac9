package com.sevendigital.basket.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer means to buy in one territory. Immutable: every change answers a new basket with the next version,
 * and a change that changes nothing answers the same one.
 */
public record Basket(
        BasketId id,
        Territory territory,
        BasketStatus status,
        @Nullable String ownerId,
        Items items,
        long version,
        Times times,
        Checkouts checkouts,
        @Nullable BasketId mergedInto) {

    private static final Duration GUEST_LIFETIME = Duration.ofDays(30);
    private static final Duration OWNED_LIFETIME = Duration.ofDays(90);
    private static final Duration ORDERED_LIFETIME = Duration.ofDays(90);

    /**
     * When a basket was made, changed and priced, and until when it is kept.
     *
     * @param expiresAt {@code null} while a checkout is not settled: such a basket never expires
     */
    public record Times(
            Instant createdAt,
            Instant updatedAt,
            Instant pricedAt,
            @Nullable Instant expiresAt) {}

    /** What a claim is made of, beside the basket itself. */
    public record Terms(Checkout.Attempt attempt, Money confirmedTotal, Buyer buyer, Instant dueAt) {}

    public static Basket create(BasketId id, Territory territory, Instant now) {
        var times = new Times(now, now, now, inWholeSeconds(now.plus(GUEST_LIFETIME)));
        return new Basket(id, territory, BasketStatus.OPEN, null, Items.NONE, 1, times, Checkouts.NONE, null);
    }

    /** How long the basket is kept after its last change while it is open. */
    public Duration lifetime() {
        return ownerId == null ? GUEST_LIFETIME : OWNED_LIFETIME;
    }

    /** What will be charged. */
    public Money total() {
        return items.total(territory.currency());
    }

    /** The same basket when it has all of them already. */
    public Basket add(List<Addition> additions, Instant now) {
        requireOpen(now);
        var more = items.with(additions);
        return more.equals(items) ? this : changed(more, now, now);
    }

    /** The same basket when the product is not in it. */
    public Basket remove(Product product, Instant now) {
        requireOpen(now);
        return items.find(product).isEmpty() ? this : changed(items.without(product), times.pricedAt(), now);
    }

    /**
     * The same basket when there is nothing in it.
     *
     * @param expectedVersion the version that the caller saw; {@code null} for any
     */
    public Basket empty(@Nullable Long expectedVersion, Instant now) {
        requireOpen(now);
        if (expectedVersion != null && expectedVersion != version) {
            throw new Refusal.VersionMismatch(version);
        }
        return items.equals(Items.NONE) ? this : changed(Items.NONE, times.pricedAt(), now);
    }

    /** The basket with the same products at fresh prices; the same one when no price differs. */
    public Basket reprice(Items fresh, Instant now) {
        requireOpen(now);
        return fresh.equals(items) ? this : changed(fresh, now, now);
    }

    /**
     * Passes an open basket.
     *
     * @throws Refusal.BasketExpired when its time is over, whether or not the table still has it
     * @throws Refusal.BasketNotOpen when it takes no changes
     */
    public void requireOpen(Instant now) {
        requireNotExpired(now);
        if (status != BasketStatus.OPEN) {
            throw new Refusal.BasketNotOpen(status);
        }
    }

    /**
     * Passes a basket that may still be shown.
     *
     * @throws Refusal.BasketExpired when its time is over, whether or not the table still has it
     */
    public void requireNotExpired(Instant now) {
        if (times.expiresAt() != null && !times.expiresAt().isAfter(now)) {
            throw new Refusal.BasketExpired();
        }
    }

    /** Whether the basket still is as it was at that version: the undoing of a claim takes two versions and no item. */
    public boolean isAsAt(long seenVersion) {
        return version == seenVersion
                || Optional.ofNullable(checkouts.current())
                        .filter(undone -> undone.notSent()
                                && undone.basketVersion() == seenVersion
                                && undone.id().version() + 2 == version)
                        .isPresent();
    }

    /** The same version of the basket, shown at fresh prices. */
    public Basket pricedAt(Items fresh, Instant now) {
        var then = new Times(times.createdAt(), times.updatedAt(), now, times.expiresAt());
        return new Basket(id, territory, status, ownerId, fresh, version, then, checkouts, mergedInto);
    }

    /** Claims the basket with the same products at fresh prices for one checkout. */
    public Basket claim(Items fresh, Terms terms, Instant now) {
        requireOpen(now);
        var priced = pricedAt(fresh, now);
        return priced.become(BasketStatus.CHECKING_OUT, now, null, checkouts.begin(Checkout.of(priced, terms, now)));
    }

    /**
     * The basket after its running checkout ended so; the same one when nothing was to be settled. Nobody knowing
     * the outcome changes the checkout and not the basket, hence not its version.
     */
    public Basket settle(Settlement settlement, Instant now) {
        var running = checkouts.current();
        if (running == null || !running.awaits(settlement)) {
            return this;
        }
        var after = checkouts.withCurrent(running.settle(settlement, now));
        return switch (settlement) {
            case Settlement.Completed _ ->
                become(BasketStatus.ORDERED, now, inWholeSeconds(now.plus(ORDERED_LIFETIME)), after);
            case Settlement.Declined _ -> become(BasketStatus.OPEN, now, inWholeSeconds(now.plus(lifetime())), after);
            case Settlement.Unknown _ -> with(after);
        };
    }

    /** The same basket, whose running checkout is looked at again then. */
    public Basket dueAgain(Instant at) {
        var running = checkouts.current();
        return running == null || running.status().settled() ? this : with(checkouts.withCurrent(running.dueAgain(at)));
    }

    private Basket with(Checkouts after) {
        return new Basket(id, territory, status, ownerId, items, version, times, after, mergedInto);
    }

    private Basket become(BasketStatus next, Instant now, @Nullable Instant expiresAt, Checkouts after) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("A basket that is %s cannot become %s.".formatted(status, next));
        }
        var then = new Times(times.createdAt(), now, times.pricedAt(), expiresAt);
        return new Basket(id, territory, next, ownerId, items, version + 1, then, after, mergedInto);
    }

    private Basket changed(Items after, Instant pricedAt, Instant now) {
        var then = new Times(times.createdAt(), now, pricedAt, inWholeSeconds(now.plus(lifetime())));
        return new Basket(id, territory, status, ownerId, after, version + 1, then, checkouts, mergedInto);
    }

    /** The table's own expiry knows no fractions of a second. */
    private static Instant inWholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
