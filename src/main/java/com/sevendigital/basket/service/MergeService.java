package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets what a guest collected join the customer's own basket, after login. */
@Service
public class MergeService {

    private final BasketRepository baskets;
    private final Pricing pricing;
    private final InstantSource clock;

    MergeService(BasketRepository baskets, Pricing pricing, InstantSource clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * Lets the items of one basket join another at the catalogue's prices in the other's country; what cannot be sold
     * there stays. The same again changes nothing.
     *
     * @throws Refusal when the two cannot become one; nothing was changed
     */
    public Merged merge(BasketId into, BasketId from) {
        if (into.equals(from)) {
            throw new Refusal.BasketNotMergeable("A basket cannot be merged into itself.");
        }
        Optional<Merged> merged;
        do {
            merged = tryToMerge(
                    find(into, "There is no basket with this id."),
                    find(from, "There is no basket to merge from with this id."));
        } while (merged.isEmpty());
        return merged.get();
    }

    /** Empty when one of the two changed meanwhile. */
    private Optional<Merged> tryToMerge(Basket target, Basket source) {
        if (source.status() == BasketStatus.MERGED && target.id().equals(source.mergedInto())) {
            return Optional.of(new Merged(target, Merge.skipped(source)));
        }
        var now = clock.instant();
        Merge.requireMergeable(target, source, now);
        var transfer = pricing.transfer(source.items(), target);
        var merge = Merge.of(target, source, transfer.additions(), transfer.skipped(), now);
        try {
            var after = baskets.merge(target, source, merge, now);
            BusinessEvents.merged(
                    source.id(),
                    target.id(),
                    merge.target().items().all().size() - target.items().all().size());
            return Optional.of(new Merged(after, transfer.skipped()));
        } catch (ChangedMeanwhile raced) {
            return Optional.empty();
        }
    }

    private Basket find(BasketId id, String otherwise) {
        var basket = baskets.find(id).orElseThrow(() -> new Refusal.BasketNotFound(otherwise));
        basket.requireNotExpired(clock.instant());
        return basket;
    }
}
