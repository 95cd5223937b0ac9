package com.sevendigital.basket.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer means to buy in one territory. Immutable: every change answers a new basket with the next version,
 * and a change that changes nothing answers the same one.
 *
 * @param ownerId the store's id of the user whose basket it is; {@code null} for a guest's
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
        @Nullable BasketId mergedInto,
        ChangeNotes notes) {

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

    /**
     * A new, empty basket.
     *
     * @param ownerId the store's id of the user whose basket it is; {@code null} for a guest's
     */
    public static Basket create(BasketId id, Territory territory, @Nullable String ownerId, Instant now) {
        var expiresAt = NextBasket.inWholeSeconds(now.plus(NextBasket.lifetime(ownerId)));
        var times = new Times(now, now, now, expiresAt);
        var none = Checkouts.NONE;
        return new Basket(
                id, territory, BasketStatus.OPEN, ownerId, Items.NONE, 1, times, none, null, ChangeNotes.NONE);
    }

    /** How long the basket is kept after its last change while it is open. */
    public Duration lifetime() {
        return NextBasket.lifetime(ownerId);
    }

    /**
     * Whether a caller may know of it: everybody with its id may of a guest's, since the id is the secret.
     *
     * @param user for whom the caller's credentials speak; empty when they speak for no user, and see all
     */
    public boolean isVisibleTo(Optional<String> user) {
        return ownerId == null || user.isEmpty() || user.get().equals(ownerId);
    }

    /** Whether its owner still uses it: one that is being bought may come back, and one that is over does not. */
    public boolean isInUse(Instant now) {
        return status == BasketStatus.CHECKING_OUT || (status == BasketStatus.OPEN && !isExpired(now));
    }

    /** What will be charged. */
    public Money total() {
        return items.total(territory.currency());
    }

    /** What happened to the items since the caller saw that version. */
    public ChangeNotes.Since changesSince(long seenVersion) {
        return notes.since(seenVersion, version);
    }

    /** The same basket when it has all of them already. */
    public Basket add(List<Addition> additions, Instant now) {
        requireOpen(now);
        var more = items.with(additions);
        return more.equals(items) ? this : next(now).items(more).pricedNow().made();
    }

    /** The same basket when the product is not in it. */
    public Basket remove(Product product, Instant now) {
        requireOpen(now);
        return items.find(product).isEmpty()
                ? this
                : next(now).items(items.without(product)).made();
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
        return items.equals(Items.NONE) ? this : next(now).items(Items.NONE).made();
    }

    /** The basket with the same products at fresh prices; the same one when nothing differs. */
    public Basket reprice(Items fresh, Instant now) {
        requireOpen(now);
        return fresh.equals(items) ? this : next(now).items(fresh).pricedNow().made();
    }

    /**
     * A guest's basket as that owner's.
     *
     * @throws Refusal.BasketNotMergeable when it has an owner already
     */
    public Basket ownedBy(String owner, Instant now) {
        requireOpen(now);
        if (ownerId != null) {
            throw new Refusal.BasketNotMergeable("The guest's basket has an owner already.");
        }
        return next(now).ownedBy(owner).made();
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
        if (isExpired(now)) {
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
        return new Basket(id, territory, status, ownerId, fresh, version, then, checkouts, mergedInto, notes);
    }

    /** Claims the basket with the same products at fresh prices for one checkout. */
    public Basket claim(Items fresh, Terms terms, Instant now) {
        requireOpen(now);
        var checkout = Checkout.of(pricedAt(fresh, now), terms, now);
        return next(now)
                .items(fresh)
                .pricedNow()
                .become(BasketStatus.CHECKING_OUT)
                .checkouts(checkouts.begin(checkout))
                .made();
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
                next(now).become(BasketStatus.ORDERED).checkouts(after).made();
            case Settlement.Declined _ ->
                next(now).become(BasketStatus.OPEN).checkouts(after).made();
            case Settlement.Unknown _ -> with(after);
        };
    }

    /** The same basket, whose running checkout is looked at again then. */
    public Basket dueAgain(Instant at) {
        var running = checkouts.current();
        return running == null || running.status().settled() ? this : with(checkouts.withCurrent(running.dueAgain(at)));
    }

    private boolean isExpired(Instant now) {
        return times.expiresAt() != null && !times.expiresAt().isAfter(now);
    }

    private NextBasket next(Instant now) {
        return NextBasket.of(this, now);
    }

    private Basket with(Checkouts after) {
        return new Basket(id, territory, status, ownerId, items, version, times, after, mergedInto, notes);
    }
}
