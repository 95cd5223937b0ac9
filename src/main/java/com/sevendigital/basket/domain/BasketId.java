package com.sevendigital.basket.domain;

import java.util.Optional;
import java.util.UUID;

/** Names a basket; random, since it is also the secret by which a guest reaches the basket. */
public record BasketId(UUID value) {

    /** A regular expression for it: a UUID in either case (RFC 9562, section 4). */
    public static final String PATTERN = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final int LENGTH = 36;
    private static final int SHORTENED = 8;

    /** A new id with 122 random bits (RFC 9562, version 4). */
    public static BasketId random() {
        return new BasketId(UUID.randomUUID());
    }

    /** Empty when the text has not the shape of a UUID (RFC 9562, section 4; either case). */
    public static Optional<BasketId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            // It would take shorter groups for others.
            return Optional.of(new BasketId(UUID.fromString(text)))
                    .filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The first 8 characters: enough to find a basket's log lines, too little to reach the basket. */
    public String shortened() {
        return toString().substring(0, SHORTENED);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
