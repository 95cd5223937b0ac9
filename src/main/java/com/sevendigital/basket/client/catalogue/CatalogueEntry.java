package com.sevendigital.basket.client.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.client.UpstreamFault;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One track or release of a catalogue answer.
 *
 * <p>No {@code download} block means that it only streams; a release date in the future is a pre-order, which is sold;
 * a package without a price is not sold on its own (7digital API 1.2).
 */
record CatalogueEntry(Product product, JsonNode json) {

    /** Longer texts are cut, so that a basket of the most items always fits into one table item. */
    private static final int LONGEST_TEXT = 500;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /**
     * What the entry says for that territory.
     *
     * @throws UpstreamFault when the entry lacks what every one has
     */
    Listing listing(Territory territory) {
        var download = json.path("download");
        if (!download.isObject()) {
            return new Listing.NotForSale(Listing.Reason.NOT_A_DOWNLOAD);
        }
        var offers = new ArrayList<Offer>();
        for (var entry : download.path("packages")) {
            price(entry.path("price"), territory)
                    .map(price -> new Offer(product, description(), releaseId(), number(entry.path("id")), price))
                    .ifPresent(offers::add);
        }
        return offers.isEmpty() ? new Listing.NotForSale(whyUnpriced()) : new Listing.ForSale(offers);
    }

    private Listing.Reason whyUnpriced() {
        return switch (product) {
            case Product.Track _ -> Listing.Reason.NOT_SEPARATELY;
            case Product.Release _ -> Listing.Reason.NOT_IN_TERRITORY;
        };
    }

    private int releaseId() {
        return switch (product) {
            case Product.Track _ -> number(json.path("release").path("id"));
            case Product.Release(var id) -> id;
        };
    }

    private Offer.Description description() {
        var artist = json.path("artist");
        var credited = text(artist.path("appearsAs"));
        var image = text(json.path("image"));
        return new Offer.Description(
                required(text(json.path("title")), "title"),
                text(json.path("version")),
                required(credited == null ? text(artist.path("name")) : credited, "artist"),
                image == null ? text(json.path("release").path("image")) : image,
                text(json.path("isrc")));
    }

    /** Empty when there is no price: absent, null, blank, {@code N/A}, or in a currency that is not the territory's. */
    private static Optional<Money> price(JsonNode price, Territory territory) {
        var asked = text(price.path("sevendigitalPrice"));
        if (asked == null
                || !AMOUNT.matcher(asked).matches()
                || !territory.currency().getCurrencyCode().equals(text(price.path("currencyCode")))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(new BigDecimal(asked), territory.currency()));
        } catch (IllegalArgumentException tooPrecise) {
            return Optional.empty();
        }
    }

    /**
     * An id of the catalogue.
     *
     * @throws UpstreamFault when it is not one
     */
    static int number(JsonNode node) {
        var number = node.asInt();
        if (number <= 0) {
            throw UpstreamFault.lost("an entry without an id", null);
        }
        return number;
    }

    private static String required(@Nullable String text, String field) {
        if (text == null) {
            throw UpstreamFault.lost("an entry without " + field, null);
        }
        return text;
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isTextual() && !node.isNumber()) {
            return null;
        }
        var text = node.asText().strip();
        if (text.isEmpty()) {
            return null;
        }
        var characters = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(characters, LONGEST_TEXT)));
    }
}
