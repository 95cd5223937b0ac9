package com.sevendigital.basket.api;

import java.util.regex.Pattern;

/** The version of a basket that a caller has seen, as a query parameter. */
final class SeenVersion {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,18}");

    private SeenVersion() {}

    /** @throws InvalidRequest when it is not the number of a version; 0 stands for before the first one */
    static long parse(String since) {
        if (!SHAPE.matcher(since).matches()) {
            throw new InvalidRequest("The parameter since must be the number of a version, such as 7.");
        }
        return Long.parseLong(since);
    }
}
