package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.client.SideBySide;
import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamFault;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.domain.Unavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the 7digital API 1.2: one batch call for all tracks, one for all releases, side by side. */
final class HttpCatalogue {

    private static final Logger log = LoggerFactory.getLogger(HttpCatalogue.class);

    private final UpstreamHttp http;
    private final Upstream upstream;
    private final CatalogueProperties properties;

    HttpCatalogue(UpstreamHttp http, Upstream upstream, CatalogueProperties properties) {
        this.http = http;
        this.upstream = upstream;
        this.properties = properties;
    }

    /**
     * A listing for each of the products.
     *
     * @throws Unavailable when one of the calls brought no usable answer in time
     */
    Map<Product, Listing> listings(List<Product> products, Territory territory) {
        var tracks = products.stream().filter(Product.Track.class::isInstance).toList();
        var releases =
                products.stream().filter(Product.Release.class::isInstance).toList();
        try {
            return SideBySide.both(
                    () -> ask(Batch.TRACKS, tracks, territory),
                    () -> ask(Batch.RELEASES, releases, territory),
                    HttpCatalogue::union);
        } catch (UpstreamFault fault) {
            log.warn("The catalogue brought no answer: {}", fault.getMessage());
            throw new Unavailable(Unavailable.Dependency.CATALOGUE, fault);
        }
    }

    private Map<Product, Listing> ask(Batch batch, List<Product> products, Territory territory) {
        if (products.isEmpty()) {
            return Map.of();
        }
        var request =
                HttpRequest.newBuilder(address(batch, products, territory)).header("Accept", "application/json");
        return upstream.call(() -> batch.read(http.send(request), products, territory));
    }

    private URI address(Batch batch, List<Product> products, Territory territory) {
        var ids =
                products.stream().map(product -> Integer.toString(product.id())).collect(Collectors.joining(","));
        var key = URLEncoder.encode(properties.consumerKey(), StandardCharsets.UTF_8);
        return URI.create("%s/%s?%s=%s&country=%s&usageTypes=download&showErrors=true&oauth_consumer_key=%s"
                .formatted(properties.versionedUrl(), batch.path(), batch.parameter(), ids, territory.country(), key));
    }

    private static Map<Product, Listing> union(Map<Product, Listing> some, Map<Product, Listing> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
