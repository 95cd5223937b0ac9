package com.sevendigital.basket.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be bought, by its id in the catalogue: a positive 32-bit number. */
public sealed interface Product {

    int id();

    /** The key of its line in a basket, such as {@code track-1535}. */
    String key();

    /** Empty when the text is not the key of a track or release: wrong kind, leading zero, or beyond 32 bits. */
    static Optional<Product> parse(String key) {
        var shape = Shape.KEY.matcher(key);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(shape.group(2));
        if (id > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(shape.group(1).equals("track") ? new Track((int) id) : new Release((int) id));
    }

    /** One recording. */
    record Track(int id) implements Product {

        @Override
        public String key() {
            return "track-" + id;
        }
    }

    /** An album, single or other set of tracks that is sold as a whole. */
    record Release(int id) implements Product {

        @Override
        public String key() {
            return "release-" + id;
        }
    }

    /** Keeps the pattern out of the public interface. */
    final class Shape {
        private static final Pattern KEY = Pattern.compile("(track|release)-([1-9]\\d{0,9})");

        private Shape() {}
    }
}
