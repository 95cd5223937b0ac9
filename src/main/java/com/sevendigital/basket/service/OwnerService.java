package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.exchange.Caller;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each owner one basket to use, on however many devices at once. */
@Service
public class OwnerService {

    private final BasketRepository baskets;
    private final TerritoryProperties territories;
    private final InstantSource clock;

    OwnerService(BasketRepository baskets, TerritoryProperties territories, InstantSource clock) {
        this.baskets = baskets;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * The one basket that the owner uses: open, or being bought. When there is none, the guest's basket becomes it, or a
     * new one.
     *
     * @param country of a new basket, ISO 3166-1 alpha-2
     * @param countryMustMatch whether a basket for another country will not do
     * @param guestBasketId the basket to take when the owner has none; {@code null} for a new one
     * @throws Refusal when that cannot be had; nothing was changed
     */
    public Opened open(String ownerId, String country, boolean countryMustMatch, @Nullable BasketId guestBasketId) {
        if (!Caller.mayActFor(ownerId)) {
            throw new Refusal.AnotherUser();
        }
        var territory = territories.of(country);
        while (true) {
            var now = clock.instant();
            var last = baskets.basketOf(ownerId);
            var inUse = last.flatMap(baskets::find).filter(basket -> basket.isInUse(now));
            if (inUse.isPresent()) {
                return new Opened(matching(inUse.get(), country, countryMustMatch), false);
            }
            var guests = guestBasketId == null ? null : find(guestBasketId);
            var owned = guests == null
                    ? Basket.create(BasketId.random(), territory, ownerId, now)
                    : matching(guests, country, countryMustMatch).ownedBy(ownerId, now);
            try {
                baskets.own(guests, owned, last.orElse(null));
                tell(guests, owned);
                return new Opened(owned, guests == null);
            } catch (ChangedMeanwhile raced) {
                // Another device was first, or the guest's basket changed: look again.
            }
        }
    }

    private static void tell(@Nullable Basket guests, Basket owned) {
        if (guests == null) {
            BusinessEvents.created(owned);
        } else {
            BusinessEvents.owned(owned);
        }
    }

    private Basket find(BasketId guestBasketId) {
        return baskets.find(guestBasketId)
                .orElseThrow(() -> new Refusal.BasketNotFound("There is no guest's basket with this id."));
    }

    private static Basket matching(Basket basket, String country, boolean countryMustMatch) {
        if (countryMustMatch && !basket.territory().country().equals(country)) {
            throw new Refusal.CountryMismatch(basket.territory());
        }
        return basket;
    }
}
