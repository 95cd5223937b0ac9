package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Product;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An item on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemResponse(
        String key,
        String type,
        @Nullable Integer trackId,
        int releaseId,
        int packageId,
        String title,
        @Nullable String version,
        String artist,
        @Nullable String image,
        @Nullable String isrc,
        MoneyResponse price,
        @Nullable String coveredBy,
        Instant addedAt,
        @Nullable Unavailable unavailable) {

    /** Why the item cannot be bought any more. */
    record Unavailable(String reason, String detail) {

        private static @Nullable Unavailable of(Item item) {
            var reason = item.unavailable();
            return reason == null
                    ? null
                    : new Unavailable(WireName.slugOf(reason), "%s %s.".formatted(item.key(), reason.text()));
        }
    }

    static ItemResponse of(Item item, Function<Item, Optional<Product>> coverage) {
        var offer = item.offer();
        var description = offer.description();
        var trackId = item.product() instanceof Product.Track(var id) ? Integer.valueOf(id) : null;
        return new ItemResponse(
                item.key(),
                trackId == null ? "release" : "track",
                trackId,
                offer.releaseId(),
                offer.packageId(),
                description.title(),
                description.version(),
                description.artist(),
                description.image(),
                description.isrc(),
                MoneyResponse.of(item.price()),
                coverage.apply(item).map(Product::key).orElse(null),
                item.addedAt(),
                Unavailable.of(item));
    }
}
