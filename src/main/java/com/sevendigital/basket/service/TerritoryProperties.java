package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Territory;
import jakarta.validation.constraints.NotEmpty;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the store sells.
 *
 * @param territories the currency (ISO 4217) of each country served (ISO 3166-1 alpha-2)
 */
@Validated
@ConfigurationProperties("basket")
record TerritoryProperties(@NotEmpty Map<String, Currency> territories) {

    /** An environment variable's name loses its case on its way into a map. */
    TerritoryProperties {
        territories = territories.entrySet().stream()
                .collect(Collectors.toMap(
                        territory -> territory.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    /**
     * The territory of a country.
     *
     * @throws Refusal.TerritoryNotServed when the store does not sell there
     */
    Territory of(String country) {
        var currency = territories.get(country);
        if (currency == null) {
            throw new Refusal.TerritoryNotServed();
        }
        return new Territory(country, currency);
    }
}
