package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.Unread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What customers do with their baskets. Adding what is there and removing what is not change nothing, so that parallel,
 * repeated and reordered calls all end in the same basket.
 */
@Service
public class BasketService {

    private final BasketRepository baskets;
    private final Pricing pricing;
    private final TerritoryProperties territories;
    private final InstantSource clock;
    private final RememberedTerritories known = new RememberedTerritories();

    BasketService(BasketRepository baskets, Pricing pricing, TerritoryProperties territories, InstantSource clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * A new, empty basket of a guest.
     *
     * @param country ISO 3166-1 alpha-2
     * @throws Refusal.TerritoryNotServed when the store does not sell there
     */
    public Basket create(String country) {
        var basket = Basket.create(BasketId.random(), territories.of(country), null, clock.instant());
        baskets.create(basket);
        known.remember(basket);
        BusinessEvents.created(basket);
        return basket;
    }

    /**
     * The basket.
     *
     * @throws Refusal.BasketNotFound when there is none
     * @throws Refusal.BasketExpired when its time is over
     */
    public Basket get(BasketId id) {
        var basket = baskets.find(id).orElseThrow(Refusal.BasketNotFound::new);
        basket.requireNotExpired(clock.instant());
        known.remember(basket);
        return basket;
    }

    /**
     * Adds the selections at the catalogue's prices, all of them or none.
     *
     * @throws Refusal when one of them cannot be had, or the basket takes no more
     */
    public Change add(BasketId id, List<Selection> selections) {
        return addUnread(id, selections).orElseGet(() -> add(get(id), selections));
    }

    /** Without reading the basket first, where that is not needed to know the prices; empty when nothing was tried. */
    private Optional<Change> addUnread(BasketId id, List<Selection> selections) {
        var wanted = selections.stream().distinct().toList();
        return known.territoryOf(id)
                .flatMap(territory -> pricing.remembered(wanted, territory))
                .map(additions -> switch (baskets.addUnread(id, additions, clock.instant())) {
                    case Unread.Added(var after) -> added(Change.of(additions, after), selections);
                    case Unread.NotAdded(var current) ->
                        add(current.orElseThrow(Refusal.BasketNotFound::new), selections);
                });
    }

    private Change add(Basket seen, List<Selection> selections) {
        seen.requireOpen(clock.instant());
        var missing = selections.stream()
                .filter(Predicate.not(selection -> selection.isIn(seen.items())))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return new Change(seen.items(), seen);
        }
        seen.items().requireRoomFor(missing);
        var additions = new ArrayList<>(pricing.offer(selections, missing, seen));
        additions.addAll(alreadyIn(seen, selections));
        return added(baskets.add(seen, additions, clock.instant()), selections);
    }

    private static Change added(Change change, List<Selection> selections) {
        BusinessEvents.added(change, selections);
        return change;
    }

    /** They are asked for as well: somebody may remove them before the others are added. */
    private static List<Addition> alreadyIn(Basket seen, List<Selection> selections) {
        return selections.stream()
                .filter(selection -> selection.isIn(seen.items()))
                .distinct()
                .flatMap(selection ->
                        seen.items().find(selection.product()).stream().map(item -> new Addition(selection, item)))
                .toList();
    }

    /**
     * Removes the product; nothing changes when it is not there.
     *
     * @throws Refusal when the basket is gone or takes no changes
     */
    public Basket remove(BasketId id, Product product) {
        var now = clock.instant();
        var after = baskets.remove(id, product, now);
        if (changedAt(now, after)) {
            BusinessEvents.removed(after, product);
        }
        return after;
    }

    /**
     * Removes all items.
     *
     * @param expectedVersion the only version to empty; {@code null} for any
     * @throws Refusal when the basket is gone, takes no changes, or has another version
     */
    public Basket empty(BasketId id, @Nullable Long expectedVersion) {
        var now = clock.instant();
        var after = baskets.empty(id, expectedVersion, now);
        if (changedAt(now, after)) {
            BusinessEvents.emptied(after);
        }
        return after;
    }

    /** Whether it was the change of that moment: one that changes nothing leaves the time of the last one. */
    private static boolean changedAt(Instant now, Basket after) {
        return after.times().updatedAt().equals(now);
    }

    /**
     * Deletes an open basket; one that is gone already stays gone.
     *
     * @throws Refusal.BasketNotOpen when it is checked out, ordered or merged
     */
    public void delete(BasketId id) {
        baskets.delete(id);
        BusinessEvents.deleted(id);
    }
}
