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
}
