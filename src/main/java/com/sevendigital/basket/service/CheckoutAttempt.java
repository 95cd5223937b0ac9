package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Money;

/**
 * What a customer asks for who buys a basket.
 *
 * @param seenVersion the version that the customer saw
 * @param confirmedTotal the most that may be charged
 */
public record CheckoutAttempt(long seenVersion, Money confirmedTotal, Buyer buyer) {}
