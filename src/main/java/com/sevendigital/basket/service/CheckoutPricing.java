package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What a basket costs whoever wants to buy it now, if it still is what that customer saw and can be bought. */
@Component
class CheckoutPricing {

    private final BasketRepository baskets;
    private final Pricing pricing;
    private final InstantSource clock;

    CheckoutPricing(BasketRepository baskets, Pricing pricing, InstantSource clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * The basket's items at today's prices.
     *
     * @throws Refusal when it cannot be bought as it was seen
     */
    Items price(Basket basket, CheckoutAttempt attempt) {
        requireAsSeen(basket, attempt);
        if (basket.items().all().isEmpty()) {
            throw new Refusal.BasketEmpty();
        }
        if (!attempt.confirmedTotal().currency().equals(basket.territory().currency())) {
            throw new Refusal.CurrencyMismatch(basket.territory());
        }
        var fresh = pricing.current(basket.items(), basket.territory());
        if (!fresh.unavailable().isEmpty()) {
            throw new Refusal.ItemsUnavailable(
                    fresh.unavailable().stream().map(Item::key).toList());
        }
        return fresh;
    }

    /** @throws Refusal when the basket takes no changes, or is another one than was seen */
    void requireAsSeen(Basket basket, CheckoutAttempt attempt) {
        basket.requireOpen(clock.instant());
        if (!basket.isAsAt(attempt.seenVersion())) {
            throw new Refusal.VersionMismatch(basket.version());
        }
    }

    /**
     * Keeps the prices, so that the customer finds them in the basket.
     *
     * @return the basket with them
     * @throws Refusal when the basket has changed meanwhile
     */
    Basket keep(Basket basket, Items fresh) {
        var repriced = basket.reprice(fresh, clock.instant());
        if (!repriced.equals(basket)) {
            try {
                baskets.replace(basket, repriced);
                BusinessEvents.repriced(basket, repriced);
            } catch (ChangedMeanwhile raced) {
                throw new Refusal.VersionMismatch(
                        raced.current().orElseThrow(Refusal.BasketNotFound::new).version());
            }
        }
        return repriced;
    }
}
