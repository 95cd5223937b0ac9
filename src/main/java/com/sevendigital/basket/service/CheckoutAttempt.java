package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for who buys a basket.
 *
 * @param seenVersion the version that the customer saw
 * @param confirmedTotal the most that may be charged
 * @param idempotencyKey the caller's own name for this attempt; {@code null} when it has none
 */
public record CheckoutAttempt(
        long seenVersion,
        Money confirmedTotal,
        Buyer buyer,
        @Nullable String idempotencyKey) {

    /** Whether the customer has agreed to pay so much. */
    boolean confirms(Money total) {
        return total.compareTo(confirmedTotal) <= 0;
    }

    /** Differs when anything of the attempt does but its name; tells nothing of the means of payment. */
    String fingerprint() {
        var asked = String.join(
                "\n",
                Long.toString(seenVersion),
                confirmedTotal.toString(),
                buyer.userId(),
                buyer.payment().method().name(),
                String.valueOf(buyer.payment().token()),
                String.valueOf(buyer.voucherCode()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
