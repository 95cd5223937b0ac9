package com.sevendigital.basket.domain;

import java.util.Set;

/** Where a checkout is in its life; nothing else decides a transition. */
public enum CheckoutStatus {
    /** Claimed; Purchasing is being asked. */
    PROCESSING,
    /** Nobody knows yet whether Purchasing charged. */
    UNKNOWN,
    /** Bought. */
    COMPLETED,
    /** Not bought, and nothing was charged. */
    DECLINED;

    public Set<CheckoutStatus> next() {
        return switch (this) {
            case PROCESSING -> Set.of(COMPLETED, DECLINED, UNKNOWN);
            case UNKNOWN -> Set.of(COMPLETED, DECLINED);
            case COMPLETED, DECLINED -> Set.of();
        };
    }

    public boolean settled() {
        return next().isEmpty();
    }
}
