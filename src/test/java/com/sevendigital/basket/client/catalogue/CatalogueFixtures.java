package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;

/** Products, territories, and a catalogue client for a server of the test. */
final class CatalogueFixtures {

    static final Territory GB = territory("GB", "GBP");
    static final Territory DE = territory("DE", "EUR");
    static final Territory JP = territory("JP", "JPY");
    static final Product TRACK = new Product.Track(1535);
    static final Product RELEASE = new Product.Release(320867);

    /** Only a test of a server that never answers is to meet it. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private CatalogueFixtures() {}

    static Territory territory(String country, String currency) {
        return new Territory(country, Currency.getInstance(currency));
    }

    static CatalogueProperties properties(String baseUrl) {
        return new CatalogueProperties(
                URI.create(baseUrl),
                "key & more",
                GENEROUS,
                GENEROUS,
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                1000);
    }

    static HttpCatalogue catalogue(String baseUrl) {
        return catalogue(baseUrl, new Guards(), GENEROUS);
    }

    static HttpCatalogue catalogue(String baseUrl, Guards guards, Duration callTimeout) {
        var http = new UpstreamHttp("catalogue", GENEROUS, callTimeout);
        return new HttpCatalogue(http, guards.upstream(), properties(baseUrl));
    }

    /** A batch's answer with that track in it. */
    static String tracks(String track) {
        return """
                {"status": "ok", "version": "1.2", "items": {"tracks": [%s]}}""".formatted(track);
    }

    /** The track with these packages, as a JSON array. */
    static String track(String packages) {
        return """
                {"id": 1535, "title": "Glass Harbour", "version": "", "type": "audio", "isrc": "GBXXX2400001",
                 "artist": {"id": 301, "name": "Tidewatchers", "appearsAs": "The Tidewatchers"},
                 "release": {"id": 9001, "title": "North Pier", "image": "http://img.example/r_50.jpg"},
                 "download": {"releaseDate": "2024-03-01T00:00:00Z", "packages": %s}}""".formatted(packages);
    }

    /** A package whose price has that block. */
    static String sold(int id, String price) {
        return """
                {"id": %d, "description": "Any", "price": %s, "formats": [{"id": 17, "description": "MP3 320"}]}""".formatted(id, price);
    }

    /** The price block with that JSON value for a price. */
    static String pounds(String value) {
        return """
                {"currencyCode": "GBP", "sevendigitalPrice": %s, "recommendedRetailPrice": "1.29"}""".formatted(value);
    }
}
