package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.service.CheckoutAttempt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request bodies, and how each becomes what the domain knows. */
final class Requests {

    private static final String VISIBLE_TEXT = "(?=.*\\S)\\P{C}{1,64}";
    private static final String VISIBLE_TEXT_SAID = "must be 1 to 64 characters without control characters";

    private static final String BASKET_ID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final String BASKET_ID_SAID = "must be the id of a basket, a UUID";

    private Requests() {}

    /** A new basket, or the one that its owner uses. */
    record CreateBasket(
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code, such as GB")
            String country,

            @Nullable @Pattern(regexp = VISIBLE_TEXT, message = VISIBLE_TEXT_SAID)
            String ownerId,

            @Nullable Boolean countryMustMatch,

            @Nullable @Pattern(regexp = BASKET_ID, message = BASKET_ID_SAID)
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
            @NotNull @Pattern(regexp = BASKET_ID, message = BASKET_ID_SAID)
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

    /** An amount that the customer confirmed. */
    record Amount(
            @NotNull
            @Pattern(
                    regexp = "\\d{1,12}(\\.\\d{1,6})?",
                    message = "must be a decimal number that is not negative, as a string")
            String amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as GBP")
            String currency) {

        private Money money(String pointer) {
            try {
                return new Money(new BigDecimal(amount), currencyOf(pointer));
            } catch (IllegalArgumentException tooPrecise) {
                throw new InvalidRequest(
                        pointer + "/amount", "has more fraction digits than %s has".formatted(currency));
            }
        }

        private Currency currencyOf(String pointer) {
            try {
                return Currency.getInstance(currency);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidRequest(pointer + "/currency", "is not a currency of ISO 4217");
            }
        }
    }

    /** How the customer pays. */
    record Payment(
            @NotNull @Pattern(regexp = "card|paypal|balance", message = "must be card, paypal or balance")
            String method,

            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,255}", message = "must be 1 to 255 visible ASCII characters")
            String token) {

        private Buyer.Payment payment() {
            return new Buyer.Payment(Buyer.Method.valueOf(method.toUpperCase(Locale.ROOT)), token);
        }
    }

    /** The purchase of a basket. */
    record CheckOut(
            @NotNull @Valid Amount confirmedTotal,

            @NotNull @Pattern(regexp = VISIBLE_TEXT, message = VISIBLE_TEXT_SAID)
            String userId,

            @NotNull @Valid Payment payment,

            @Nullable @Pattern(regexp = VISIBLE_TEXT, message = VISIBLE_TEXT_SAID)
            String voucherCode,

            @Nullable Boolean validateOnly) {

        /** @throws InvalidRequest when the amount does not suit its currency */
        CheckoutAttempt attempt(long seenVersion, @Nullable String idempotencyKey) {
            return new CheckoutAttempt(
                    seenVersion,
                    confirmedTotal.money("/confirmedTotal"),
                    new Buyer(userId, payment.payment(), voucherCode),
                    idempotencyKey);
        }

        boolean previewOnly() {
            return Boolean.TRUE.equals(validateOnly);
        }
    }
}
