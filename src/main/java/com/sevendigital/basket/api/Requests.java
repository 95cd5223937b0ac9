package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.domain.VisibleText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request bodies of baskets and items, and how each becomes what the domain knows. */
final class Requests {

    private static final String BASKET_ID_SAID = "must be the id of a basket, a UUID";

    private Requests() {}

    /** A new basket, or the one that its owner uses. */
    record CreateBasket(
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code, such as GB")
            String country,

            @Nullable @Pattern(regexp = VisibleText.PATTERN, message = VisibleText.SAID)
            String ownerId,

            @Nullable Boolean countryMustMatch,

            @Nullable @Pattern(regexp = BasketId.PATTERN, message = BASKET_ID_SAID)
            String guestBasketId) {

        /**
         * The guest's basket to take when the owner has none; {@code null} for a new one.
         *
         * @throws InvalidRequest when nobody is named whose it is to become
         */
        @Nullable
        BasketId guestBasket() {
            if (guestBasketId == null) {
                return null;
            }
            if (ownerId == null) {
                throw new InvalidRequest("/guestBasketId", "needs an ownerId beside it");
            }
            return new BasketId(UUID.fromString(guestBasketId));
        }

        boolean onlyThatCountry() {
            return Boolean.TRUE.equals(countryMustMatch);
        }
    }

    /** The basket whose items are to come. */
    record MergeBaskets(
            @NotNull @Pattern(regexp = BasketId.PATTERN, message = BASKET_ID_SAID)
            String from) {

        BasketId source() {
            return new BasketId(UUID.fromString(from));
        }
    }

    /** How one product is wanted. */
    record PutItem(@Nullable @Positive Integer packageId) {}

    /** Several products at once. */
    record AddItems(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Wanted> items) {

        /** @throws InvalidRequest when a product is named not at all, twice over, or in two packages */
        List<Selection> selections() {
            var selections = new ArrayList<Selection>();
            for (var index = 0; index < items.size(); index++) {
                var selection = items.get(index).selection("/items/" + index);
                for (var earlier : selections) {
                    if (earlier.product().equals(selection.product()) && !earlier.equals(selection)) {
                        throw new InvalidRequest(
                                "/items/" + index,
                                "asks for %s a second time, in another package"
                                        .formatted(selection.product().key()));
                    }
                }
                selections.add(selection);
            }
            return selections;
        }
    }

    /** One of several products. */
    record Wanted(
            @Nullable @Positive Integer trackId,
            @Nullable @Positive Integer releaseId,
            @Nullable @Positive Integer packageId) {

        private Selection selection(String pointer) {
            if (trackId != null && releaseId == null) {
                return new Selection(new Product.Track(trackId), packageId);
            }
            if (releaseId != null && trackId == null) {
                return new Selection(new Product.Release(releaseId), packageId);
            }
            throw new InvalidRequest(pointer, "must have either a trackId or a releaseId");
        }
    }
}
