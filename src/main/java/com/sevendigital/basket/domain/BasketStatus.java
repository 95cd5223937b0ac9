package com.sevendigital.basket.domain;

import java.util.Set;

/** Where a basket is in its life. The whole state machine is this table; nothing else decides a transition. */
public enum BasketStatus {
    /** Takes items and can be checked out. */
    OPEN,
    /** Claimed by one checkout that is not settled. */
    CHECKING_OUT,
    /** Bought. */
    ORDERED,
    /** Its items went to another basket. */
    MERGED;

    public Set<BasketStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CHECKING_OUT, MERGED);
            case CHECKING_OUT -> Set.of(OPEN, ORDERED);
            case ORDERED, MERGED -> Set.of();
        };
    }
}
