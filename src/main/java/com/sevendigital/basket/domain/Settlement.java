package com.sevendigital.basket.domain;

/** What became of a purchase; whoever asks must also say what to do when nobody knows. */
public sealed interface Settlement {

    /** Charged, under Purchasing's own id. */
    record Completed(String purchaseId) implements Settlement {}

    /** Nothing was charged. */
    record Declined(DeclineReason reason) implements Settlement {}

    /** The answer was lost: perhaps charged, perhaps not. */
    record Unknown() implements Settlement {}
}
