package com.sevendigital.basket.history;

import java.util.List;
import java.util.Optional;

/** How everything stands when nothing is in flight any more. */
record Ending(List<BasketView> baskets, List<CheckoutView> checkouts, List<Charge> charges) {

    Optional<Charge> charge(String checkout) {
        return charges.stream().filter(charge -> charge.key().equals(checkout)).findFirst();
    }

    Optional<CheckoutView> checkout(String id) {
        return checkouts.stream().filter(checkout -> checkout.id().equals(id)).findFirst();
    }
}
