package com.sevendigital.basket.domain;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Names a basket; random, since it is also the secret by which a guest reaches the basket. */
public record BasketId(UUID value) {

    /** A regular expression for it: a UUID in either case (RFC 9562, section 4). */
    public static final String PATTERN = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final String SHAPE = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final int SHORTENED = 8;

    /** A new id with 122 random bits (RFC 9562, version 4). */
    public static BasketId random() {
        return new BasketId(UUID.randomUUID());
    }

    /** Empty when the text has not the shape of a UUID (RFC 9562, section 4; either case). */
    public static Optional<BasketId> parse(String text) {
        return isShaped(text) ? Optional.of(new BasketId(UUID.fromString(text))) : Optional.empty();
    }

    /** Like the {@link #PATTERN}, in a loop: each request names one. */
    private static boolean isShaped(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (var place = 0; place < SHAPE.length(); place++) {
            var character = text.charAt(place);
            if (SHAPE.charAt(place) == '-' ? character != '-' : !HexFormat.isHexDigit(character)) {
                return false;
            }
        }
        return true;
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
