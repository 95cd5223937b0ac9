package com.sevendigital.basket.client.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Remembers what the catalogue said: fresh for a while, and stale for a longer one in which it only bridges outages. */
final class CachedCatalogue implements Catalogue {

    private record Key(Product product, String country) {}

    private record Heard(Listing listing, Instant at) {}

    private final HttpCatalogue catalogue;
    private final Duration callTimeout;
    private final Duration freshFor;
    private final Duration staleFor;
    private final InstantSource clock;
    private final CacheMeters meters;
    private final Cache<Key, Heard> heard;

    CachedCatalogue(HttpCatalogue catalogue, CatalogueProperties properties, InstantSource clock, CacheMeters meters) {
        this.catalogue = catalogue;
        this.callTimeout = properties.callTimeout();
        this.freshFor = properties.freshFor();
        this.staleFor = properties.staleFor();
        this.clock = clock;
        this.meters = meters;
        this.heard = Caffeine.newBuilder()
                .maximumSize(properties.cachedListings())
                // To wake another thread costs more than what is to be tidied.
                .executor(Runnable::run)
                .expireAfterWrite(properties.staleFor())
                .build();
    }

    @Override
    public Map<Product, Listing> listings(Collection<? extends Product> products, Territory territory) {
        var listings = new HashMap<Product, Listing>();
        var stale = new HashMap<Product, Listing>();
        var asked = new ArrayList<Product>();
        for (var product : new LinkedHashSet<Product>(products)) {
            var known = heard.getIfPresent(new Key(product, territory.country()));
            if (known != null && isWithin(freshFor, known)) {
                listings.put(product, known.listing());
            } else {
                asked.add(product);
                if (known != null && isWithin(staleFor, known)) {
                    stale.put(product, known.listing());
                }
            }
        }
        meters.lookedUp(listings.size(), asked.size());
        if (!asked.isEmpty()) {
            listings.putAll(askOrBridge(asked, stale, territory));
        }
        return listings;
    }

    @Override
    public Map<Product, Listing> remembered(Collection<? extends Product> products, Territory territory) {
        var listings = new HashMap<Product, Listing>();
        for (var product : products) {
            var known = heard.getIfPresent(new Key(product, territory.country()));
            if (known != null && isWithin(freshFor, known)) {
                listings.put(product, known.listing());
            }
        }
        if (listings.size() == products.size()) {
            meters.lookedUp(listings.size(), 0);
        }
        return listings;
    }

    @Override
    public Map<Product, Listing> currentListings(Collection<? extends Product> products, Territory territory) {
        var listings = catalogue.listings(List.copyOf(products), territory);
        var now = clock.instant();
        listings.forEach(
                (product, listing) -> heard.put(new Key(product, territory.country()), new Heard(listing, now)));
        return listings;
    }

    /** Who can do without an answer waits for one call only, so that there is time left for the write that follows. */
    private Map<Product, Listing> askOrBridge(List<Product> asked, Map<Product, Listing> stale, Territory territory) {
        if (stale.size() < asked.size()) {
            return currentListings(asked, territory);
        }
        try {
            return Exchange.within(callTimeout, () -> currentListings(asked, territory));
        } catch (Unavailable outage) {
            meters.bridged(stale.size());
            return stale;
        }
    }

    private boolean isWithin(Duration age, Heard known) {
        return clock.instant().isBefore(known.at().plus(age));
    }
}
