package com.sevendigital.basket.domain;

/**
 * A basket after products were added.
 *
 * @param before the items that were there before
 */
public record Change(Items before, Basket basket) {

    /** Whether the product was not there before. */
    public boolean added(Product product) {
        return before.find(product).isEmpty() && basket.items().find(product).isPresent();
    }
}
