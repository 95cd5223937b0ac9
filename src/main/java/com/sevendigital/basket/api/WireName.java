package com.sevendigital.basket.api;

import java.util.Locale;

/** How the constants of the domain are written on the wire. */
final class WireName {

    private WireName() {}

    /** {@code CHECKING_OUT} as {@code checkingOut}. */
    static String of(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT);
        var name = new StringBuilder();
        for (var i = 0; i < words.length(); i++) {
            name.append(words.charAt(i) == '_' ? Character.toUpperCase(words.charAt(++i)) : words.charAt(i));
        }
        return name.toString();
    }

    /** {@code CARD_EXPIRED} as {@code card-expired}. */
    static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
