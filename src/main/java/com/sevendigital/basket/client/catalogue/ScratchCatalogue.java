package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue, for which whatever an instance asks for while it warms up is for sale: it is asked as for a customer, but its
 * answer does not matter, or a basket of the warm-up would have no lines.
 */
final class ScratchCatalogue implements Catalogue {

    private static final Logger log = LoggerFactory.getLogger(ScratchCatalogue.class);

    private static final BigDecimal PRICE = new BigDecimal("0.20");
    private static final int PACKAGE = 2;
    private static final Offer.Description DESCRIPTION = new Offer.Description(
            "Scratch Track", "Deluxe", "Scratch Artist", "https://images.example/scratch/0001/350.jpg", "GBAAA0000001");

    private final Catalogue catalogue;

    ScratchCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<Product, Listing> listings(Collection<? extends Product> products, Territory territory) {
        return Exchange.isOfWarmUp()
                ? forSale(() -> catalogue.listings(products, territory), products, territory)
                : catalogue.listings(products, territory);
    }

    @Override
    public Map<Product, Listing> remembered(Collection<? extends Product> products, Territory territory) {
        var remembered = catalogue.remembered(products, territory);
        return Exchange.isOfWarmUp() ? forSale(remembered.keySet(), territory) : remembered;
    }

    @Override
    public Map<Product, Listing> currentListings(Collection<? extends Product> products, Territory territory) {
        return Exchange.isOfWarmUp()
                ? forSale(() -> catalogue.currentListings(products, territory), products, territory)
                : catalogue.currentListings(products, territory);
    }

    private static Map<Product, Listing> forSale(
            Runnable asking, Collection<? extends Product> products, Territory territory) {
        try {
            asking.run();
        } catch (Unavailable outage) {
            log.debug("The catalogue does not answer the warm-up", outage);
        }
        return forSale(products, territory);
    }

    private static Map<Product, Listing> forSale(Collection<? extends Product> products, Territory territory) {
        return products.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(product -> product, product -> forSale(product, territory)));
    }

    private static Listing forSale(Product product, Territory territory) {
        var price = new Money(PRICE, territory.currency());
        return new Listing.ForSale(List.of(new Offer(product, DESCRIPTION, 1, PACKAGE, price)));
    }
}
