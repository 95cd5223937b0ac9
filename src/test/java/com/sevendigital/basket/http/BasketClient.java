package com.sevendigital.basket.http;

import com.sevendigital.basket.api.PublishedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A customer's way to the running service; each answer is held to the contract that this service publishes. */
final class BasketClient {

    private static final Map<Integer, BasketClient> BY_PORT = new ConcurrentHashMap<>();

    private final int port;
    private final PublishedContract contract;
    private final @Nullable String token;

    private BasketClient(int port, PublishedContract contract, @Nullable String token) {
        this.port = port;
        this.contract = contract;
        this.token = token;
    }

    static BasketClient of(int port) {
        return BY_PORT.computeIfAbsent(port, at -> new BasketClient(at, PublishedContract.of(published(at)), null));
    }

    /** The same way, with that bearer token in each call. */
    BasketClient with(String bearer) {
        return new BasketClient(port, contract, bearer);
    }

    private static String published(int port) {
        try (var document = URI.create("http://localhost:%d/v3/api-docs".formatted(port))
                .toURL()
                .openStream()) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unpublished) {
            throw new UncheckedIOException(unpublished);
        }
    }

    /** Any call. */
    Call call(String method, String path) {
        var call = new Call(contract, port, method, path);
        return token == null ? call : call.header("Authorization", "Bearer " + token);
    }

    Answer create(String country) {
        return call("POST", "/v1/baskets")
                .json("{\"country\": \"%s\"}".formatted(country))
                .answer();
    }

    /** The basket that the owner uses, in the United Kingdom if it is new. */
    Answer open(String ownerId) {
        return call("POST", "/v1/baskets")
                .json("{\"country\": \"GB\", \"ownerId\": \"%s\"}".formatted(ownerId))
                .answer();
    }

    /** Lets one basket join the other. */
    Answer merge(Answer into, Answer from) {
        return call("POST", path(into) + "/merges")
                .json("{\"from\": \"%s\"}".formatted(from.id()))
                .answer();
    }

    Answer refreshPrices(Answer basket) {
        return call("POST", path(basket) + "/prices").answer();
    }

    Answer getSince(Answer basket, Object version) {
        return call("GET", path(basket) + "?since=" + version).answer();
    }

    /** A new basket in the United Kingdom that has these; each key is {@code track-…} or {@code release-…}. */
    Answer basketOf(String... keys) {
        var basket = create("GB").is(201);
        return keys.length == 0 ? basket : add(basket, keys).is(200);
    }

    Answer get(Answer basket) {
        return call("GET", path(basket)).answer();
    }

    Answer put(Answer basket, String key) {
        return call("PUT", path(basket) + "/items/" + key).answer();
    }

    Answer put(Answer basket, String key, int packageId) {
        return call("PUT", path(basket) + "/items/" + key)
                .json("{\"packageId\": %d}".formatted(packageId))
                .answer();
    }

    /** Adds all of them in one call. */
    Answer add(Answer basket, String... keys) {
        var items = Arrays.stream(keys)
                .map(key -> key.split("-", 2))
                .map(key -> "{\"%sId\": %s}".formatted(key[0], key[1]))
                .collect(Collectors.joining(", "));
        return addItems(basket, items);
    }

    /** Adds what the text lists, in one call. */
    Answer addItems(Answer basket, String items) {
        return call("POST", path(basket) + "/items")
                .json("{\"items\": [%s]}".formatted(items))
                .answer();
    }

    Answer remove(Answer basket, String key) {
        return call("DELETE", path(basket) + "/items/" + key).answer();
    }

    Answer empty(Answer basket) {
        return call("DELETE", path(basket) + "/items").answer();
    }

    Answer delete(Answer basket) {
        return call("DELETE", path(basket)).answer();
    }

    /** Buys the basket as it was seen. */
    Answer checkOut(Answer seen, String token) {
        return checkOut(seen, seen.eTag(), CheckoutBody.of(seen, token));
    }

    Answer checkOut(Answer basket, @Nullable String ifMatch, String body) {
        var call = call("POST", path(basket) + "/checkouts").json(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).answer();
    }

    /** Where that checkout stands now. */
    Answer getCheckout(Answer checkout) {
        return call("GET", "/v1/checkouts/" + checkout.id()).answer();
    }

    static String path(Answer basket) {
        return "/v1/baskets/" + basket.id();
    }
}
