package com.sevendigital.basket.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a customer asks to have in the basket.
 *
 * @param packageId the package asked for; {@code null} when any will do
 */
public record Selection(Product product, @Nullable Integer packageId) {

    /** Whether what is asked for is among the items already. */
    public boolean isIn(Items items) {
        return items.find(product)
                .filter(item -> packageId == null || item.offer().packageId() == packageId)
                .isPresent();
    }
}
