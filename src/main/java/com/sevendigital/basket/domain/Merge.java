package com.sevendigital.basket.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the items of one basket joining those of another makes of the two.
 *
 * @param target with what came; the same one when it had all of that already
 * @param source merged, with what could not go
 * @param additions what the target is to have: what comes, and what both have
 */
public record Merge(Basket target, Basket source, List<Addition> additions) {

    /**
     * The target takes what it lacks, and the source keeps what was skipped.
     *
     * @param additions what the target lacks, at its own country's prices
     * @param skipped what cannot be sold in the target's country
     * @throws Refusal when one of the two takes no changes, the target has no room, or an owner's basket would go to
     *     somebody else
     */
    public static Merge of(Basket target, Basket source, List<Addition> additions, List<Skipped> skipped, Instant now) {
        requireMergeable(target, source, now);
        var reasons = skipped.stream().collect(Collectors.toMap(Skipped::product, Function.identity()));
        var left = source.items().all().stream()
                .flatMap(item -> Optional.ofNullable(reasons.get(item.product())).stream()
                        .map(kept -> item.withdrawn(kept.reason())))
                .toList();
        var more = target.items().with(additions);
        var joined = more.equals(target.items())
                ? target
                : NextBasket.of(target, now)
                        .items(more, ChangeNote.ofMerge(target.items(), more))
                        .pricedNow()
                        .made();
        var stay = new Items(left);
        var merged = NextBasket.of(source, now)
                .items(stay, ChangeNote.ofMerge(source.items(), stay))
                .mergedInto(target.id())
                .made();
        return new Merge(joined, merged, additions);
    }

    /**
     * Passes two baskets of which one may join the other.
     *
     * @throws Refusal when one of them takes no changes, or an owner's would go to somebody else
     */
    public static void requireMergeable(Basket target, Basket source, Instant now) {
        target.requireOpen(now);
        source.requireOpen(now);
        if (source.ownerId() != null && !source.ownerId().equals(target.ownerId())) {
            throw new Refusal.BasketNotMergeable("The basket to merge from belongs to another owner.");
        }
    }

    /** What stayed in a merged basket, and why. */
    public static List<Skipped> skipped(Basket merged) {
        return merged.items().all().stream()
                .flatMap(item -> Optional.ofNullable(item.unavailable()).stream()
                        .map(reason -> new Skipped(item.product(), reason)))
                .toList();
    }
}
