package com.sevendigital.basket.client.purchasing;

import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;

/** Takes the money. */
public interface Purchasing {

    /**
     * Buys what a claimed checkout lists, with the checkout's id as idempotency key.
     *
     * @return what became of it; unknown whenever it is not certain, and declined as unavailable only when it is
     *     certain that nothing was sent
     */
    Settlement purchase(Checkout checkout, Territory territory);

    /**
     * Buys it under the same key once more, after {@link #find} said that the key was never seen: then a purchase that
     * is refused as malformed is certain to have charged nothing.
     */
    Settlement purchaseAgain(Checkout checkout, Territory territory);

    /** What Purchasing knows of a checkout. */
    Seen find(Checkout checkout);

    /** What Purchasing knows of an idempotency key. */
    sealed interface Seen {

        /** It was bought or declined. */
        record Settled(Settlement settlement) implements Seen {}

        /** It is being worked on. */
        record Processing() implements Seen {}

        /** No purchase came under this key. */
        record Never() implements Seen {}

        /** Purchasing did not say. */
        record NoAnswer() implements Seen {}
    }
}
