package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Offer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout on the wire.
 *
 * @param lines what is bought; absent once a later checkout of the basket was begun
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckoutResponse(
        String id,
        String basketId,
        long basketVersion,
        String status,
        @Nullable List<Line> lines,
        MoneyResponse total,
        MoneyResponse confirmedTotal,
        @Nullable String purchaseId,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    /** One thing that is bought. */
    record Line(String key, String title, String artist, MoneyResponse price) {

        static Line of(Offer offer) {
            return new Line(
                    offer.product().key(),
                    offer.description().title(),
                    offer.description().artist(),
                    MoneyResponse.of(offer.price()));
        }
    }

    static CheckoutResponse of(Checkout checkout) {
        var lines = checkout.lines().stream().map(Line::of).toList();
        return new CheckoutResponse(
                checkout.id().toString(),
                checkout.id().basketId().toString(),
                checkout.basketVersion(),
                WireName.of(checkout.status()),
                lines.isEmpty() ? null : lines,
                MoneyResponse.of(checkout.total()),
                MoneyResponse.of(checkout.confirmedTotal()),
                checkout.purchaseId(),
                checkout.reason() == null ? null : WireName.slugOf(checkout.reason()),
                checkout.createdAt(),
                checkout.updatedAt());
    }
}
