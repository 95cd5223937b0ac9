package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks what the items of a basket cost now. */
@Service
public class PriceService {

    private final BasketRepository baskets;
    private final Pricing pricing;
    private final InstantSource clock;

    PriceService(BasketRepository baskets, Pricing pricing, InstantSource clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * Asks the catalogue what all items cost now, and keeps what is different; what is not for sale any more is marked.
     *
     * @return the basket afterwards; with an unchanged version when nothing is different
     * @throws Refusal when the basket is gone or takes no changes
     */
    public Basket refresh(BasketId id) {
        Optional<Basket> fresh;
        do {
            fresh = tryToRefresh(baskets.find(id).orElseThrow(Refusal.BasketNotFound::new));
        } while (fresh.isEmpty());
        return fresh.get();
    }

    /** Empty when the basket changed meanwhile. */
    private Optional<Basket> tryToRefresh(Basket seen) {
        seen.requireOpen(clock.instant());
        var fresh = seen.reprice(pricing.current(seen.items(), seen.territory()), clock.instant());
        if (fresh.equals(seen)) {
            return Optional.of(seen);
        }
        try {
            baskets.replace(seen, fresh);
            BusinessEvents.repriced(seen, fresh);
            return Optional.of(fresh);
        } catch (ChangedMeanwhile raced) {
            return Optional.empty();
        }
    }
}
