package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.pounds;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.sold;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.track;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.tracks;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A catalogue that remembers, before a server that sells one track for 0.99 pounds, in a time of its own. */
final class CacheOfTest implements AutoCloseable {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration STALE = Duration.ofHours(24);
    static final Duration MOMENT = Duration.ofMillis(1);

    private final RawServer server = RawServer.start(RawServer.answering(503, ""));
    private volatile Instant now = Instant.parse("2025-11-24T20:15:30Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CachedCatalogue catalogue = new CachedCatalogue(
            CatalogueFixtures.catalogue(server.url()),
            CatalogueFixtures.properties(server.url()),
            () -> now,
            new CacheMeters(meters));

    CacheOfTest() {
        selling("0.99");
    }

    void selling(String price) {
        server.become(RawServer.answering(200, tracks(track("[" + sold(2, pounds(price)) + "]"))));
    }

    void failing() {
        server.become(RawServer.answering(503, ""));
    }

    Map<Product, Listing> add(Product... products) {
        return listings(GB, products);
    }

    Map<Product, Listing> listings(Territory territory, Product... products) {
        return catalogue.listings(List.of(products), territory);
    }

    Map<Product, Listing> charge() {
        return catalogue.currentListings(List.of(TRACK), GB);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<String> requests() {
        return server.requests();
    }

    /** How many products were looked up with that result. */
    int counted(String result) {
        return (int) meters.get("basket.catalogue.cache")
                .tag("result", result)
                .counter()
                .count();
    }

    static String price(Map<Product, Listing> listings) {
        return listings.get(TRACK) instanceof Listing.ForSale sold
                ? sold.offers().getFirst().price().toString()
                : "not for sale";
    }

    @Override
    public void close() {
        server.close();
    }
}
