package com.sevendigital.basket.domain;

import java.time.Instant;

/** One line of a basket: an offer that the customer chose; there is no quantity, since music is bought once. */
public record Item(Offer offer, Instant addedAt) {

    public Product product() {
        return offer.product();
    }

    public String key() {
        return product().key();
    }

    public Money price() {
        return offer.price();
    }

    public Item offeredAs(Offer fresh) {
        return new Item(fresh, addedAt);
    }
}
