package com.sevendigital.basket.stub;

import java.util.Arrays;
import java.util.Optional;

/** A country in which the sample catalogue sells, with its currency. */
enum Territory {
    GB("GBP"),
    DE("EUR"),
    FR("EUR"),
    IE("EUR"),
    US("USD"),
    SE("SEK"),
    JP("JPY");

    private final String currency;

    Territory(String currency) {
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    static Optional<Territory> of(String country) {
        return Arrays.stream(values())
                .filter(territory -> territory.name().equals(country))
                .findFirst();
    }
}
