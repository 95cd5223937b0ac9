package com.sevendigital.basket.logging;

import java.util.regex.Pattern;

/** What no line of the log may have: the secrets and the people of the tests. */
enum Discretion {
    BASKET_ID("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"),
    PAYMENT_TOKEN("tok_\\w+|\\btoken-\\d"),
    SIGNED_TOKEN("eyJ[\\w-]+\\.[\\w-]+"),
    BEARER("(?i)bearer +\\w"),
    CONSUMER_KEY("consumer_key=[^\\[]"),
    USER("\\b(customer|user)-\\d+");

    private final Pattern shape;

    Discretion(String shape) {
        this.shape = Pattern.compile(shape);
    }

    boolean isBrokenBy(String line) {
        return shape.matcher(line).find();
    }
}
