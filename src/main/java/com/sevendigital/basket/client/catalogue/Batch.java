package com.sevendigital.basket.client.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.client.UpstreamFault;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the catalogue's two batch calls, and how to read its answer (7digital API 1.2). */
enum Batch {
    TRACKS("track", "tracks"),
    RELEASES("release", "releases");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // Stripped of its zeros, 10.00 would be written 1E+1.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int NOT_FOUND = 2001;
    private static final int NOT_AVAILABLE_HERE = 2002;

    private final String kind;
    private final String list;

    Batch(String kind, String list) {
        this.kind = kind;
        this.list = list;
    }

    String path() {
        return kind + "/details/batch";
    }

    String parameter() {
        return kind + "ids";
    }

    /**
     * A listing for each of the products: those that the answer leaves out are unknown.
     *
     * @throws UpstreamFault when it is not an answer, such as plain text about a bad key
     */
    Map<Product, Listing> read(HttpResponse<byte[]> response, List<Product> asked, Territory territory) {
        var answer = json(response);
        var items = answer.path("items");
        if (!items.isObject()) {
            throw UpstreamFault.lost("an answer of status %d without items".formatted(response.statusCode()), null);
        }
        var said = new HashMap<Integer, Listing>();
        items.path("errors").forEach(error -> said.put(error.path("itemId").asInt(), refused(error)));
        var sold = new HashMap<Integer, JsonNode>();
        items.path(list).forEach(entry -> sold.put(CatalogueEntry.number(entry.path("id")), entry));
        var listings = new HashMap<Product, Listing>();
        for (var product : asked) {
            var entry = sold.get(product.id());
            listings.put(
                    product,
                    entry == null
                            ? said.getOrDefault(product.id(), new Listing.Unknown())
                            : new CatalogueEntry(product, entry).listing(territory));
        }
        return listings;
    }

    private static Listing refused(JsonNode error) {
        return switch (error.path("code").asInt()) {
            case NOT_FOUND -> new Listing.Unknown();
            case NOT_AVAILABLE_HERE -> new Listing.NotForSale(Listing.Reason.NOT_IN_TERRITORY);
            default -> throw fault(error);
        };
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw UpstreamFault.lost("status " + response.statusCode(), null);
        }
        try {
            var answer = JSON.readTree(response.body());
            if (answer.path("status").asText().equals("error")) {
                throw fault(answer.path("error"));
            }
            return answer;
        } catch (JacksonException unreadable) {
            throw UpstreamFault.lost("an answer that is not JSON", null);
        } catch (IOException impossible) {
            throw UpstreamFault.lost("an answer that cannot be read", impossible);
        }
    }

    private static UpstreamFault fault(JsonNode error) {
        return UpstreamFault.lost("error code " + error.path("code").asInt(), null);
    }
}
