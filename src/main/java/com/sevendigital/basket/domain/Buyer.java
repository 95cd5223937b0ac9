package com.sevendigital.basket.domain;

import org.jspecify.annotations.Nullable;

/** Who pays, and how. */
public record Buyer(
        String userId, Payment payment, @Nullable String voucherCode) {

    /**
     * How the buyer pays.
     *
     * @param token stands for the means of payment at the payment provider
     */
    public record Payment(Method method, @Nullable String token) {

        @Override
        public String toString() {
            return method.name();
        }
    }

    /** The kinds of payment that Purchasing takes. */
    public enum Method {
        CARD,
        PAYPAL,
        BALANCE
    }

    /** Names nobody: a buyer may end up in a log line. */
    @Override
    public String toString() {
        return "a buyer with " + payment;
    }
}
