package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what became of a checkout; of several who know, the first one writes, and the others find it done. */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    /** Purchasing keeps no record of these: whoever had the checkout in hand meanwhile may have bought under its key. */
    private static final Set<DeclineReason> NOT_REMEMBERED =
            Set.of(DeclineReason.PURCHASING_UNAVAILABLE, DeclineReason.PRICE_CHANGED, DeclineReason.PURCHASE_REFUSED);

    private final BasketRepository baskets;
    private final InstantSource clock;
    private final CheckoutMeters meters;

    Settling(BasketRepository baskets, InstantSource clock, CheckoutMeters meters) {
        this.baskets = baskets;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * The basket afterwards.
     *
     * @param claimed a basket whose checkout was not settled when it was read
     */
    Basket settle(Basket claimed, Settlement settlement) {
        var settled = claimed.settle(settlement, clock.instant());
        if (settled.equals(claimed)) {
            return claimed;
        }
        if (settlement instanceof Settlement.Declined(var reason) && NOT_REMEMBERED.contains(reason)) {
            return baskets.postpone(claimed, settled) ? told(claimed, settled) : claimed;
        }
        try {
            baskets.replace(claimed, settled);
            return told(claimed, settled);
        } catch (ChangedMeanwhile settledByAnother) {
            return settledByAnother
                    .current()
                    .map(current -> agreed(settled, current))
                    .orElse(settled);
        }
    }

    private Basket told(Basket claimed, Basket settled) {
        BusinessEvents.settled(claimed, settled);
        meters.count(running(settled));
        return settled;
    }

    private static Basket agreed(Basket settled, Basket current) {
        var ours = running(settled);
        var stored = current.checkouts().find(ours.id()).map(Checkout::status);
        if (ours.status().settled() && !stored.equals(Optional.of(ours.status()))) {
            log.error("Checkout {} is {} and was stored as {}", ours.id().shortened(), ours.status(), stored);
        }
        return current;
    }

    private static Checkout running(Basket basket) {
        return Objects.requireNonNull(basket.checkouts().current(), "a claimed basket has a checkout");
    }
}
