package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Checkout;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A basket on the wire.
 *
 * @param checkoutId the checkout that is running, or that ordered the basket
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasketResponse(
        String id,
        String status,
        String country,
        String currency,
        @Nullable String ownerId,
        List<ItemResponse> items,
        int itemCount,
        MoneyResponse total,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt,
        Instant pricedAt,
        @Nullable String checkoutId,
        @Nullable String mergedInto) {

    static BasketResponse of(Basket basket) {
        var items = basket.items();
        var covering = items.coverage();
        var times = basket.times();
        return new BasketResponse(
                basket.id().toString(),
                WireName.of(basket.status()),
                basket.territory().country(),
                basket.territory().currency().getCurrencyCode(),
                basket.ownerId(),
                items.all().stream()
                        .map(item -> ItemResponse.of(item, covering))
                        .toList(),
                items.all().size(),
                MoneyResponse.of(basket.total()),
                basket.version(),
                times.createdAt(),
                times.updatedAt(),
                times.expiresAt(),
                times.pricedAt(),
                checkoutId(basket),
                basket.mergedInto() == null ? null : basket.mergedInto().toString());
    }

    private static @Nullable String checkoutId(Basket basket) {
        Checkout current = basket.checkouts().current();
        var shown = basket.status() == BasketStatus.CHECKING_OUT || basket.status() == BasketStatus.ORDERED;
        return shown && current != null ? current.id().toString() : null;
    }
}
