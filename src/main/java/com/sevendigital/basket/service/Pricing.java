package com.sevendigital.basket.service;

import com.sevendigital.basket.client.catalogue.Catalogue;
import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.domain.Skipped;
import com.sevendigital.basket.domain.Territory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the catalogue what things cost, to add them or to charge for them. */
@Component
class Pricing {

    private final Catalogue catalogue;
    private final InstantSource clock;

    Pricing(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Items for the selections that the basket lacks.
     *
     * @param selections the whole request, in whose order refusals are counted
     * @throws Refusal.SelectionsRefused when one of them cannot be had in the basket's territory
     */
    List<Addition> offer(List<Selection> selections, List<Selection> missing, Basket basket) {
        var products = missing.stream().map(Selection::product).toList();
        var listings = catalogue.listings(products, basket.territory());
        var additions = new ArrayList<Addition>();
        var refused = new ArrayList<Refusal.Selected>();
        var now = clock.instant();
        for (var selection : missing) {
            var listing = listings.getOrDefault(selection.product(), new Listing.Unknown());
            offered(listing, selection)
                    .ifPresentOrElse(
                            offer -> additions.add(new Addition(
                                    selection, new Item(offer, addedAt(selection, basket, now, additions.size())))),
                            () -> refused.add(
                                    refusal(selections.indexOf(selection), selection, listing, basket.territory())));
        }
        if (!refused.isEmpty()) {
            throw new Refusal.SelectionsRefused(refused);
        }
        return additions;
    }

    /**
     * Items for the selections in a basket that was not read and may have none of them.
     *
     * @return empty unless the prices of all are known without asking, and all can be had
     */
    Optional<List<Addition>> remembered(List<Selection> selections, Territory territory) {
        var products = selections.stream().map(Selection::product).toList();
        var listings = catalogue.remembered(products, territory);
        var now = clock.instant();
        var additions = new ArrayList<Addition>();
        for (var selection : selections) {
            offered(listings.getOrDefault(selection.product(), new Listing.Unknown()), selection)
                    .ifPresent(offer ->
                            additions.add(new Addition(selection, new Item(offer, inOrder(now, additions.size())))));
        }
        return additions.size() == selections.size() ? Optional.of(additions) : Optional.empty();
    }

    /**
     * What the items of one basket are in another one's country.
     *
     * @param additions what the target is to have: what comes, and what both have
     * @param skipped what is not for sale there
     */
    record Transfer(List<Addition> additions, List<Skipped> skipped) {}

    /** Items keep their packages and their places among the others; what the target has already stays as it is there. */
    Transfer transfer(Items source, Basket target) {
        var missing = source.all().stream()
                .filter(item -> target.items().find(item.product()).isEmpty())
                .toList();
        var products = missing.stream().map(Item::product).toList();
        var listings = catalogue.listings(products, target.territory());
        var additions = new ArrayList<Addition>();
        var skipped = new ArrayList<Skipped>();
        for (var item : source.all()) {
            var either = new Selection(item.product(), null);
            var there = target.items().find(item.product());
            if (there.isPresent()) {
                additions.add(new Addition(either, there.get()));
                continue;
            }
            offerOf(item, listings)
                    .ifPresentOrElse(
                            offer -> additions.add(new Addition(either, item.offeredAs(offer))),
                            () -> skipped.add(new Skipped(item.product(), reason(item, listings))));
        }
        return new Transfer(additions, skipped);
    }

    /**
     * The same items at what the catalogue asks now; those that it does not sell any more are marked, but for tracks that
     * a release among them contains.
     */
    Items current(Items items, Territory territory) {
        var products = items.all().stream().map(Item::product).toList();
        var listings = catalogue.currentListings(products, territory);
        var marked = new Items(items.all().stream()
                .map(item -> offerOf(item, listings)
                        .map(item::offeredAs)
                        .orElseGet(() -> item.withdrawn(reason(item, listings))))
                .toList());
        return new Items(marked.all().stream()
                .map(item ->
                        marked.coveredBy(item).isPresent() && !item.available() ? item.offeredAs(item.offer()) : item)
                .toList());
    }

    private static Optional<Offer> offerOf(Item item, Map<Product, Listing> listings) {
        var wanted = new Selection(item.product(), item.offer().packageId());
        return offered(listings.getOrDefault(item.product(), new Listing.Unknown()), wanted);
    }

    private static Listing.Reason reason(Item item, Map<Product, Listing> listings) {
        return switch (listings.getOrDefault(item.product(), new Listing.Unknown())) {
            case Listing.Unknown _ -> Listing.Reason.NOT_IN_CATALOGUE;
            case Listing.NotForSale(var reason) -> reason;
            case Listing.ForSale _ -> Listing.Reason.NOT_IN_PACKAGE;
        };
    }

    private static Optional<Offer> offered(Listing listing, Selection selection) {
        return listing instanceof Listing.ForSale sold ? sold.in(selection.packageId()) : Optional.empty();
    }

    /** Things added together keep their order by a microsecond each; a change of format keeps a line's place. */
    private static Instant addedAt(Selection selection, Basket basket, Instant now, int place) {
        return basket.items().find(selection.product()).map(Item::addedAt).orElseGet(() -> inOrder(now, place));
    }

    private static Instant inOrder(Instant now, int place) {
        return now.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofNanos(place * 1_000L));
    }

    private static Refusal.Selected refusal(int index, Selection selection, Listing listing, Territory territory) {
        var key = selection.product().key();
        return switch (listing) {
            case Listing.Unknown _ ->
                new Refusal.Selected(index, false, "The catalogue does not know %s.".formatted(key));
            case Listing.NotForSale(var reason) ->
                new Refusal.Selected(index, true, "%s %s.".formatted(key, reason.text()));
            case Listing.ForSale _ ->
                new Refusal.Selected(
                        index,
                        true,
                        "%s is not sold in package %d in %s."
                                .formatted(key, selection.packageId(), territory.country()));
        };
    }
}
