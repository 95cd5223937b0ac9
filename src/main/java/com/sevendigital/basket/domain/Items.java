package com.sevendigital.basket.domain;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The set of items in a basket: one line per product, so that a second one cannot exist.
 *
 * @param all in the order added
 */
public record Items(List<Item> all) {

    public static final int MOST = 100;

    private static final Comparator<Item> AS_ADDED =
            Comparator.comparing(Item::addedAt).thenComparing(Item::key);

    public static final Items NONE = new Items(List.of());

    public Items {
        all = all.stream().sorted(AS_ADDED).toList();
    }

    /** Empty when the product is not among them. */
    public Optional<Item> find(Product product) {
        return all.stream().filter(item -> item.product().equals(product)).findFirst();
    }

    /** What is charged for: all that can be bought but the tracks that a release among them contains already. */
    public List<Item> charged() {
        var releases = coveringReleases();
        return all.stream()
                .filter(item -> item.available() && coveredBy(item, releases).isEmpty())
                .toList();
    }

    /** What cannot be bought any more, as far as is known. */
    public List<Item> unavailable() {
        return all.stream().filter(Predicate.not(Item::available)).toList();
    }

    /** The release that already contains the track; empty for a release, and for a track that is to be paid. */
    public Optional<Product> coveredBy(Item item) {
        return coveredBy(item, coveringReleases());
    }

    /** The same for each of many items, which looks for the releases but once. */
    public Function<Item, Optional<Product>> coverage() {
        var releases = coveringReleases();
        return item -> coveredBy(item, releases);
    }

    private static Optional<Product> coveredBy(Item item, Set<Product> releases) {
        return switch (item.product()) {
            case Product.Release _ -> Optional.empty();
            case Product.Track _ ->
                Optional.<Product>of(new Product.Release(item.offer().releaseId()))
                        .filter(releases::contains);
        };
    }

    private Set<Product> coveringReleases() {
        var releases = new HashSet<Product>();
        for (var item : all) {
            if (item.product() instanceof Product.Release && item.available()) {
                releases.add(item.product());
            }
        }
        return releases;
    }

    /** What will be charged. */
    public Money total(Currency currency) {
        return charged().stream().map(Item::price).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * All of these and those that were selected and are not here yet.
     *
     * @throws Refusal.BasketFull when that would be more than {@value #MOST}
     */
    public Items with(List<Addition> additions) {
        var lines = new LinkedHashMap<Product, Item>();
        all.forEach(item -> lines.put(item.product(), item));
        additions.stream()
                .filter(Predicate.not(addition -> addition.selection().isIn(this)))
                .forEach(addition -> lines.put(addition.selection().product(), addition.item()));
        requireRoom(lines.size());
        return new Items(List.copyOf(lines.values()));
    }

    /**
     * Passes when all of them fit.
     *
     * @throws Refusal.BasketFull when there would be more than {@value #MOST}
     */
    public void requireRoomFor(List<Selection> selections) {
        var products = Stream.concat(
                all.stream().map(Item::product), selections.stream().map(Selection::product));
        requireRoom(products.distinct().count());
    }

    private static void requireRoom(long lines) {
        if (lines > MOST) {
            throw new Refusal.BasketFull();
        }
    }

    Items without(Product product) {
        return new Items(
                all.stream().filter(item -> !item.product().equals(product)).toList());
    }
}
