package com.sevendigital.basket.domain;

import java.util.Currency;

/**
 * A country in which the store sells.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param currency what the store charges there
 */
public record Territory(String country, Currency currency) {}
