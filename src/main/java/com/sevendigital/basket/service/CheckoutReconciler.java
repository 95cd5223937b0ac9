package com.sevendigital.basket.service;

import com.sevendigital.basket.client.purchasing.Purchasing;
import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.repository.BasketRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of checkouts that nobody settled: asks Purchasing by key, and where the key was never seen sends
 * the same purchase again under it. It goes on, with growing pauses, until each is settled.
 */
@Component
class CheckoutReconciler {

    private static final Logger log = LoggerFactory.getLogger(CheckoutReconciler.class);

    private final BasketRepository baskets;
    private final Purchasing purchasing;
    private final RunningPurchases running;
    private final Settling settling;
    private final CheckoutProperties properties;
    private final InstantSource clock;

    CheckoutReconciler(
            BasketRepository baskets,
            Purchasing purchasing,
            RunningPurchases running,
            Settling settling,
            CheckoutProperties properties,
            InstantSource clock) {
        this.baskets = baskets;
        this.purchasing = purchasing;
        this.running = running;
        this.settling = settling;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks at one basket whose checkout was due, and settles it if that is possible now. */
    void look(BasketId id) {
        try {
            baskets.find(id).ifPresent(this::look);
        } catch (Unavailable outage) {
            log.warn("Checkout of basket {} is looked at later: {}", id.shortened(), outage.getMessage());
        }
    }

    private void look(Basket basket) {
        var checkout = basket.checkouts().current();
        if (checkout == null || checkout.due() == null || running.isUnderWay(checkout.id())) {
            return;
        }
        var inHand = basket.dueAgain(clock.instant().plus(pause(checkout.due().looks())));
        if (baskets.postpone(basket, inHand)) {
            outcome(inHand, checkout).ifPresent(settlement -> settling.settle(inHand, settlement));
        }
    }

    private Optional<Settlement> outcome(Basket basket, Checkout checkout) {
        return switch (purchasing.find(checkout)) {
            case Seen.Settled(var settlement) -> Optional.of(settlement);
            case Seen.Processing _, Seen.NoAnswer _ -> Optional.empty();
            case Seen.Never _ ->
                Optional.of(purchasing.purchaseAgain(checkout, basket.territory()))
                        .filter(settlement ->
                                !settlement.equals(new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE)));
        };
    }

    /** Doubles with each look up to its limit; by chance up to a half shorter, so that many do not come at once. */
    private Duration pause(int looks) {
        var doubled = properties.shortestPause().multipliedBy(1L << Math.min(looks, 20));
        var longest = doubled.compareTo(properties.longestPause()) < 0 ? doubled : properties.longestPause();
        return longest.multipliedBy(ThreadLocalRandom.current().nextLong(50, 101))
                .dividedBy(100);
    }
}
