package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.VisibleText;
import com.sevendigital.basket.service.CheckoutAttempt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The request body of a checkout: the purchase of a basket. */
record CheckoutRequest(
        @NotNull @Valid Amount confirmedTotal,

        @NotNull @Pattern(regexp = VisibleText.PATTERN, message = VisibleText.SAID)
        String userId,

        @NotNull @Valid Payment payment,

        @Nullable @Pattern(regexp = VisibleText.PATTERN, message = VisibleText.SAID)
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
}
