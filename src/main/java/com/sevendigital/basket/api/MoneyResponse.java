package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Money;

/** Money on the wire: the amount as a decimal text with the currency's own number of fraction digits. */
record MoneyResponse(String amount, String currency) {

    static MoneyResponse of(Money money) {
        return new MoneyResponse(
                money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
