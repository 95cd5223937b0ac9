package com.sevendigital.basket.history;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Set;

/** What a client asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "asked")
sealed interface Operation {

    /** The products that it puts into the basket. */
    default Set<String> added() {
        return Set.of();
    }

    /** Whether it puts the product into the basket. */
    default boolean adds(String key) {
        return added().contains(key);
    }

    /** Whether it takes the product out of the basket. */
    default boolean removes(String key) {
        return false;
    }

    /** Whether it is one write to an open basket. */
    default boolean isChange() {
        return this instanceof Add || this instanceof AddMany || this instanceof Remove || this instanceof Empty;
    }

    /** A new basket. */
    record Create(String country) implements Operation {}

    /** One product by PUT, whose answer tells whether it was there before. */
    record Add(String key) implements Operation {
        @Override
        public Set<String> added() {
            return Set.of(key);
        }
    }

    /** Several products in one write. */
    record AddMany(Set<String> keys) implements Operation {
        @Override
        public Set<String> added() {
            return keys;
        }
    }

    /** One product out. */
    record Remove(String key) implements Operation {
        @Override
        public boolean removes(String product) {
            return key.equals(product);
        }
    }

    /** All products out. */
    record Empty() implements Operation {
        @Override
        public boolean removes(String product) {
            return true;
        }
    }

    /** The basket as it is. */
    record Get() implements Operation {}

    /** The basket bought as it was at that version. */
    record CheckOut(long ifMatch, BigDecimal confirmedTotal, String token) implements Operation {}

    /** Where a checkout stands. */
    record GetCheckout(String checkout) implements Operation {}
}
