package com.sevendigital.basket.stub;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** A price level of the sample catalogue: one price for each currency, as record companies agree them with stores. */
enum PriceTier {
    NOTHING("0.00", "0.00", "0.00", "0.00", "0"),
    TRACK_BUDGET("0.79", "0.99", "0.89", "9.00", "150"),
    TRACK("0.99", "1.29", "1.29", "12.00", "200"),
    TRACK_NEW("1.29", "1.49", "1.49", "15.00", "255"),
    TRACK_PREMIUM("1.59", "1.89", "1.99", "19.50", "340"),
    SINGLE("2.49", "2.99", "2.99", "29.00", "500"),
    SINGLE_PREMIUM("3.49", "3.99", "3.99", "39.00", "700"),
    RELEASE_BUDGET("5.99", "6.99", "6.99", "69.00", "1200"),
    RELEASE("7.99", "9.99", "9.99", "99.00", "1800"),
    RELEASE_NEW("9.49", "10.99", "11.49", "119.00", "2100"),
    RELEASE_PREMIUM("12.99", "14.99", "15.99", "159.00", "3000");

    private final String pounds;
    private final String euros;
    private final String dollars;
    private final String kronor;
    private final String yen;

    PriceTier(String pounds, String euros, String dollars, String kronor, String yen) {
        this.pounds = pounds;
        this.euros = euros;
        this.dollars = dollars;
        this.kronor = kronor;
        this.yen = yen;
    }

    Map<Territory, String> in(Collection<Territory> territories) {
        var prices = new EnumMap<Territory, String>(Territory.class);
        territories.forEach(territory -> prices.put(territory, in(territory)));
        return prices;
    }

    private String in(Territory territory) {
        return switch (territory) {
            case GB -> pounds;
            case DE, FR, IE -> euros;
            case US -> dollars;
            case SE -> kronor;
            case JP -> yen;
        };
    }
}
