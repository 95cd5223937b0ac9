package com.sevendigital.basket.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a checkout by its basket and the version that was claimed, so that the same attempt always has the same name.
 *
 * @param version the basket's version before the claim
 */
public record CheckoutId(BasketId basketId, long version) {

    private static final Pattern SHAPE = Pattern.compile("(.{36})-([1-9]\\d{0,17})");

    /** Empty when the text has not the shape of a checkout's id. */
    public static Optional<CheckoutId> parse(String text) {
        var shape = SHAPE.matcher(text);
        return shape.matches()
                ? BasketId.parse(shape.group(1)).map(id -> new CheckoutId(id, Long.parseLong(shape.group(2))))
                : Optional.empty();
    }

    /** Enough to find the checkout's log lines, too little to reach its basket. */
    public String shortened() {
        return basketId.shortened() + "-" + version;
    }

    @Override
    public String toString() {
        return basketId + "-" + version;
    }
}
