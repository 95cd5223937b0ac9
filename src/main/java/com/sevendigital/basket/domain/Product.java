package com.sevendigital.basket.domain;

import java.util.Optional;

/** What can be bought, by its id in the catalogue: a positive 32-bit number. */
public sealed interface Product {

    int id();

    /** The key of its line in a basket, such as {@code track-1535}. */
    String key();

    /** Empty when the text is not the key of a track or release: wrong kind, leading zero, or beyond 32 bits. */
    static Optional<Product> parse(String key) {
        if (key.startsWith(Track.KIND)) {
            return id(key, Track.KIND.length()).map(Track::new);
        }
        if (key.startsWith(Release.KIND)) {
            return id(key, Release.KIND.length()).map(Release::new);
        }
        return Optional.empty();
    }

    /** In a loop and not by a pattern: each read of a basket reads the keys of its lines. */
    private static Optional<Integer> id(String key, int start) {
        var isNumber = key.length() > start && key.charAt(start) != '0';
        var id = 0L;
        for (var place = start; isNumber && place < key.length(); place++) {
            var digit = key.charAt(place) - '0';
            id = id * 10 + digit;
            isNumber = digit >= 0 && digit <= 9 && id <= Integer.MAX_VALUE;
        }
        return isNumber ? Optional.of((int) id) : Optional.empty();
    }

    /** One recording. */
    record Track(int id) implements Product {

        private static final String KIND = "track-";

        @Override
        public String key() {
            return KIND + id;
        }
    }

    /** An album, single or other set of tracks that is sold as a whole. */
    record Release(int id) implements Product {

        private static final String KIND = "release-";

        @Override
        public String key() {
            return KIND + id;
        }
    }
}
