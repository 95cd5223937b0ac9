package com.sevendigital.basket.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Territory;
import java.util.Optional;

/** In which territories baskets are, which never changes: of those that were used lately, so that it need not be read. */
final class RememberedTerritories {

    /** About 150 bytes each. */
    private static final int MOST = 20_000;

    private final Cache<BasketId, Territory> territories = Caffeine.newBuilder()
            .maximumSize(MOST)
            // To wake another thread costs more than what is to be tidied.
            .executor(Runnable::run)
            .build();

    void remember(Basket basket) {
        if (territories.getIfPresent(basket.id()) == null) {
            territories.put(basket.id(), basket.territory());
        }
    }

    /** Empty when the basket was not used lately; it may be gone, or not be the caller's. */
    Optional<Territory> territoryOf(BasketId id) {
        return Optional.ofNullable(territories.getIfPresent(id));
    }
}
