package com.sevendigital.basket.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a basket: an offer that the customer chose; there is no quantity, since music is bought once.
 *
 * @param unavailable why it cannot be bought any more, as far as is known; {@code null} while it can
 */
public record Item(Offer offer, Instant addedAt, Listing.@Nullable Reason unavailable) {

    public Item(Offer offer, Instant addedAt) {
        this(offer, addedAt, null);
    }

    public Product product() {
        return offer.product();
    }

    public String key() {
        return product().key();
    }

    public Money price() {
        return offer.price();
    }

    public boolean available() {
        return unavailable == null;
    }

    public Item offeredAs(Offer fresh) {
        return new Item(fresh, addedAt);
    }

    public Item withdrawn(Listing.Reason reason) {
        return new Item(offer, addedAt, reason);
    }
}
