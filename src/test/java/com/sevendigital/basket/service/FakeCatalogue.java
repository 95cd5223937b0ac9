package com.sevendigital.basket.service;

import com.sevendigital.basket.client.catalogue.Catalogue;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.domain.Unavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sells what a test says. */
final class FakeCatalogue implements Catalogue {

    private final Map<Product, Listing> listings = new ConcurrentHashMap<>();
    private final List<Product> asked = new CopyOnWriteArrayList<>();
    private volatile boolean out;

    /** Sells each of them; those of one product are its packages. */
    void sells(Offer... offers) {
        List.of(offers).stream()
                .collect(Collectors.groupingBy(Offer::product))
                .forEach((product, packages) -> listings.put(product, new Listing.ForSale(packages)));
    }

    void doesNotSell(Product product, Listing.Reason reason) {
        listings.put(product, new Listing.NotForSale(reason));
    }

    void forgets(Product product) {
        listings.remove(product);
    }

    void goesOut() {
        out = true;
    }

    /** Each product that was asked for, as often as it was. */
    List<Product> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Map<Product, Listing> listings(Collection<? extends Product> products, Territory territory) {
        return currentListings(products, territory);
    }

    @Override
    public Map<Product, Listing> currentListings(Collection<? extends Product> products, Territory territory) {
        asked.addAll(products);
        if (out) {
            throw new Unavailable(Unavailable.Dependency.CATALOGUE, null);
        }
        return products.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), product -> listings.getOrDefault(product, new Listing.Unknown())));
    }
}
