package com.sevendigital.basket.domain;

import java.util.List;

/** Every way in which a basket says no; sealed, so that the API must answer each of them. */
public abstract sealed class Refusal extends RuntimeException {

    private Refusal(String message) {
        super(message, null, false, false);
    }

    public static final class BasketNotFound extends Refusal {
        public BasketNotFound() {
            this("There is no basket with this id.");
        }

        public BasketNotFound(String message) {
            super(message);
        }
    }

    public static final class CheckoutNotFound extends Refusal {
        public CheckoutNotFound() {
            super("There is no checkout with this id.");
        }
    }

    public static final class BasketExpired extends Refusal {
        public BasketExpired() {
            super("The basket has expired. Create a new one.");
        }
    }

    public static final class BasketNotOpen extends Refusal {
        public BasketNotOpen(BasketStatus status) {
            super(
                    switch (status) {
                        case OPEN -> throw new IllegalArgumentException("An open basket is open.");
                        case CHECKING_OUT -> "The basket is being checked out and cannot change until that is settled.";
                        case ORDERED -> "The basket has been ordered and cannot change any more.";
                        case MERGED -> "The basket's items went to another basket.";
                    });
        }
    }

    public static final class BasketFull extends Refusal {
        public BasketFull() {
            super("A basket holds at most %d items.".formatted(Items.MOST));
        }
    }

    public static final class BasketEmpty extends Refusal {
        public BasketEmpty() {
            super("There is nothing in the basket to buy.");
        }
    }

    /** The caller's credentials speak for somebody else. */
    public static final class AnotherUser extends Refusal {
        public AnotherUser() {
            super("The credentials are those of another user.");
        }
    }

    /** Two baskets that cannot become one. */
    public static final class BasketNotMergeable extends Refusal {
        public BasketNotMergeable(String message) {
            super(message);
        }
    }

    /** The owner's basket is for another country than the one that must be matched. */
    public static final class CountryMismatch extends Refusal {
        public CountryMismatch(Territory territory) {
            super("The owner's open basket is for %s.".formatted(territory.country()));
        }
    }

    public static final class VersionMismatch extends Refusal {
        public VersionMismatch(long version) {
            super("The basket has version %d, which is not the one in If-Match.".formatted(version));
        }
    }

    public static final class IdempotencyKeyReused extends Refusal {
        public IdempotencyKeyReused() {
            super("The Idempotency-Key was used before, for a checkout that asked for something else.");
        }
    }

    public static final class TerritoryNotServed extends Refusal {
        public TerritoryNotServed() {
            super("The store does not sell in this country.");
        }
    }

    public static final class CurrencyMismatch extends Refusal {
        public CurrencyMismatch(Territory territory) {
            super("The basket is priced in %s.".formatted(territory.currency()));
        }
    }

    /** Nothing was added, since the catalogue does not sell every one of the products. */
    public static final class SelectionsRefused extends Refusal {
        private final List<Selected> selected;

        /** @param selected at least one, by its place in the request */
        public SelectionsRefused(List<Selected> selected) {
            super(selected.getFirst().detail());
            this.selected = List.copyOf(selected);
        }

        public List<Selected> selected() {
            return selected;
        }
    }

    /**
     * One selection that cannot be had.
     *
     * @param index its place in the request, from 0
     * @param known whether the catalogue knows the product at all
     */
    public record Selected(int index, boolean known, String detail) {}

    /** Nothing was bought, since lines of the basket are no longer for sale. */
    public static final class ItemsUnavailable extends Refusal {
        private final List<String> keys;

        public ItemsUnavailable(List<String> keys) {
            super("No longer for sale: %s. Remove them to buy the rest.".formatted(String.join(", ", keys)));
            this.keys = List.copyOf(keys);
        }

        public List<String> keys() {
            return keys;
        }
    }

    /** Nothing was bought, since the basket would cost more than the customer confirmed. */
    public static final class PriceChanged extends Refusal {
        private final transient Basket fresh;

        /** @param fresh the basket at today's prices */
        public PriceChanged(Basket fresh) {
            super("The basket now costs %s.".formatted(fresh.total()));
            this.fresh = fresh;
        }

        public Basket fresh() {
            return fresh;
        }
    }
}
