package com.sevendigital.basket.domain;

/** Why a checkout ended without a purchase. */
public enum DeclineReason {
    CARD_EXPIRED,
    NO_CARD,
    PAYMENT_FAILED,
    PAYMENT_DECLINED,
    CARD_COUNTRY_NOT_PERMITTED,
    VOUCHER_NOT_APPLICABLE,
    /** Purchasing did not accept the price. */
    PRICE_CHANGED,
    /** Purchasing would not take the purchase at all. */
    PURCHASE_REFUSED,
    /** It is certain that nothing was sent: the same version of the basket may be checked out again. */
    PURCHASING_UNAVAILABLE
}
