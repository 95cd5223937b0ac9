package com.sevendigital.basket.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A basket after products were added.
 *
 * @param before the items that were there before
 */
public record Change(Items before, Basket basket) {

    /** None of the additions was there before. */
    public static Change of(List<Addition> additions, Basket after) {
        var added =
                additions.stream().map(addition -> addition.item().product()).collect(Collectors.toSet());
        var before = after.items().all().stream()
                .filter(item -> !added.contains(item.product()))
                .toList();
        return new Change(new Items(before), after);
    }

    /** Whether the product was not there before. */
    public boolean added(Product product) {
        return before.find(product).isEmpty() && basket.items().find(product).isPresent();
    }
}
