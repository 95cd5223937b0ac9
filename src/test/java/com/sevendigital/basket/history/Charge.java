package com.sevendigital.basket.history;

import java.math.BigDecimal;
import java.util.Set;

/** What Purchasing says it charged under one key. */
record Charge(String key, int charges, Set<String> lines, BigDecimal total) {

    private static final int LENGTH_OF_BASKET_ID = 36;

    String basket() {
        return key.length() < LENGTH_OF_BASKET_ID ? key : key.substring(0, LENGTH_OF_BASKET_ID);
    }
}
