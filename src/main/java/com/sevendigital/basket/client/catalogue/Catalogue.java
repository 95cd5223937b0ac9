package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.util.Collection;
import java.util.Map;

/** What is for sale, where, at which price. */
public interface Catalogue {

    /**
     * What the catalogue said lately, for showing and adding.
     *
     * @return a listing for each of the products
     * @throws com.sevendigital.basket.domain.Unavailable when nobody knows for one of them
     */
    Map<Product, Listing> listings(Collection<? extends Product> products, Territory territory);

    /**
     * What is known without asking anybody, for adding.
     *
     * @return a listing for those of the products of which it is fresh; empty where nothing is remembered
     */
    default Map<Product, Listing> remembered(Collection<? extends Product> products, Territory territory) {
        return Map.of();
    }

    /**
     * What the catalogue says now, for charging.
     *
     * @return a listing for each of the products
     * @throws com.sevendigital.basket.domain.Unavailable when the catalogue does not answer
     */
    Map<Product, Listing> currentListings(Collection<? extends Product> products, Territory territory);
}
