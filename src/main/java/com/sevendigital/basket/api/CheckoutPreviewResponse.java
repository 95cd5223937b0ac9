package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Money;
import java.util.List;

/** What a checkout would buy. */
record CheckoutPreviewResponse(
        String basketId,
        long basketVersion,
        List<CheckoutResponse.Line> lines,
        MoneyResponse total,
        MoneyResponse confirmedTotal) {

    static CheckoutPreviewResponse of(Basket priced, Money confirmedTotal) {
        return new CheckoutPreviewResponse(
                priced.id().toString(),
                priced.version(),
                priced.items().charged().stream()
                        .map(Item::offer)
                        .map(CheckoutResponse.Line::of)
                        .toList(),
                MoneyResponse.of(priced.total()),
                MoneyResponse.of(confirmedTotal));
    }
}
