package com.sevendigital.basket.domain;

import com.sevendigital.basket.domain.Basket.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of a basket while it is being made: what is not said stays as it was, and its life begins anew. */
final class NextBasket {

    private static final Duration GUEST_LIFETIME = Duration.ofDays(30);
    private static final Duration OWNED_LIFETIME = Duration.ofDays(90);
    private static final Duration ORDERED_LIFETIME = Duration.ofDays(90);

    private final Basket before;
    private final Instant now;
    private BasketStatus status;
    private @Nullable String ownerId;
    private Items items;
    private Instant pricedAt;
    private Checkouts checkouts;
    private @Nullable BasketId mergedInto;
    private List<ChangeNote> notes = List.of();

    private NextBasket(Basket before, Instant now) {
        this.before = before;
        this.now = now;
        this.status = before.status();
        this.ownerId = before.ownerId();
        this.items = before.items();
        this.pricedAt = before.times().pricedAt();
        this.checkouts = before.checkouts();
        this.mergedInto = before.mergedInto();
    }

    static NextBasket of(Basket before, Instant now) {
        return new NextBasket(before, now);
    }

    static Duration lifetime(@Nullable String ownerId) {
        return ownerId == null ? GUEST_LIFETIME : OWNED_LIFETIME;
    }

    NextBasket ownedBy(String owner) {
        ownerId = owner;
        return this;
    }

    NextBasket items(Items after, List<ChangeNote> changes) {
        items = after;
        notes = changes;
        return this;
    }

    NextBasket items(Items after) {
        return items(after, ChangeNote.between(before.items(), after));
    }

    NextBasket pricedNow() {
        pricedAt = now;
        return this;
    }

    NextBasket checkouts(Checkouts after) {
        checkouts = after;
        return this;
    }

    NextBasket mergedInto(BasketId target) {
        mergedInto = target;
        return become(BasketStatus.MERGED);
    }

    NextBasket become(BasketStatus next) {
        if (!before.status().next().contains(next)) {
            throw new IllegalStateException("A basket that is %s cannot become %s.".formatted(status, next));
        }
        status = next;
        return this;
    }

    Basket made() {
        var times = new Times(before.times().createdAt(), now, pricedAt, expiresAt());
        return new Basket(
                before.id(),
                before.territory(),
                status,
                ownerId,
                items,
                before.version() + 1,
                times,
                checkouts,
                mergedInto,
                before.notes().then(notes));
    }

    private @Nullable Instant expiresAt() {
        return switch (status) {
            case CHECKING_OUT -> null;
            case OPEN, MERGED -> inWholeSeconds(now.plus(lifetime(ownerId)));
            case ORDERED -> inWholeSeconds(now.plus(ORDERED_LIFETIME));
        };
    }

    /** The table's own expiry knows no fractions of a second. */
    static Instant inWholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
