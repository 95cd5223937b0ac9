package com.sevendigital.basket.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount that is never negative, with exactly the fraction digits of its currency (ISO 4217). */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * Takes the amount at the currency's own scale.
     *
     * @throws IllegalArgumentException when the amount is negative or more precise than the currency
     */
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount of money is never negative.");
        }
        try {
            amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooPrecise) {
            throw new IllegalArgumentException(
                    "%s has %d fraction digits.".formatted(currency, currency.getDefaultFractionDigits()), tooPrecise);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Money parse(String text) {
        return new Money(new BigDecimal(text.substring(4)), Currency.getInstance(text.substring(0, 3)));
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Compares amounts.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s.".formatted(other.currency, currency));
        }
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
