package com.sevendigital.basket.repository;

import java.util.Locale;

/** How constants are written in the table: {@code CHECKING_OUT} as {@code checking-out}. */
final class StoredName {

    private StoredName() {}

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E named(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
