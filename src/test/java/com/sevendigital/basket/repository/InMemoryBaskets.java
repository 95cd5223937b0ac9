package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.exchange.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps baskets in memory, by the domain's own rules, one change at a time. */
public class InMemoryBaskets implements BasketRepository {

    private final Map<BasketId, Basket> baskets = new HashMap<>();
    private final Map<String, BasketId> used = new HashMap<>();

    @Override
    public synchronized void create(Basket basket) {
        var existing = baskets.putIfAbsent(basket.id(), basket);
        if (existing != null && !existing.equals(basket)) {
            throw new IllegalStateException("There is a basket " + basket.id() + " already.");
        }
    }

    @Override
    public synchronized void keep(Basket basket) {
        baskets.putIfAbsent(basket.id(), basket);
    }

    @Override
    public synchronized Optional<BasketId> basketOf(String ownerId) {
        return Optional.ofNullable(used.get(ownerId));
    }

    @Override
    public synchronized void own(@Nullable Basket seen, Basket owned, @Nullable BasketId instead) {
        var ownerId = Objects.requireNonNull(owned.ownerId());
        if (!Objects.equals(used.get(ownerId), instead) || !isAsSeen(owned.id(), seen)) {
            throw new ChangedMeanwhile(null);
        }
        used.put(ownerId, owned.id());
        baskets.put(owned.id(), owned);
    }

    @Override
    public synchronized Basket merge(Basket target, Basket source, Merge merge, Instant now) {
        var current = visible(target.id());
        if (current.isEmpty() || !isAsSeen(source.id(), source) || !stillFits(current.get(), target, merge, now)) {
            throw new ChangedMeanwhile(null);
        }
        var skipped = Merge.skipped(merge.source());
        var made = Merge.of(current.get(), source, merge.additions(), skipped, now);
        baskets.put(target.id(), made.target());
        baskets.put(source.id(), made.source());
        return made.target();
    }

    /** Whether the lines that the merge is about are as they were seen, and there is room for them. */
    private static boolean stillFits(Basket current, Basket seen, Merge merge, Instant now) {
        try {
            current.requireOpen(now);
            current.items().with(merge.additions());
        } catch (Refusal refused) {
            return false;
        }
        return merge.additions().stream()
                .map(Addition::selection)
                .allMatch(selection -> selection.isIn(current.items()) == selection.isIn(seen.items()));
    }

    @Override
    public synchronized Optional<Basket> find(BasketId id) {
        return visible(id);
    }

    @Override
    public synchronized Change add(Basket seen, List<Addition> additions, Instant now) {
        var before = visible(seen.id()).orElseThrow(Refusal.BasketNotFound::new);
        return new Change(before.items(), change(seen.id(), basket -> basket.add(additions, now)));
    }

    @Override
    public synchronized Unread addUnread(BasketId id, List<Addition> additions, Instant now) {
        var current = visible(id);
        var isThere = current.isPresent()
                && additions.stream()
                        .anyMatch(addition -> current.get()
                                .items()
                                .find(addition.selection().product())
                                .isPresent());
        try {
            return isThere || current.isEmpty()
                    ? new Unread.NotAdded(current)
                    : new Unread.Added(change(id, basket -> basket.add(additions, now)));
        } catch (Refusal refused) {
            return new Unread.NotAdded(current);
        }
    }

    @Override
    public synchronized Basket remove(BasketId id, Product product, Instant now) {
        return change(id, basket -> basket.remove(product, now));
    }

    @Override
    public synchronized Basket empty(BasketId id, @Nullable Long expectedVersion, Instant now) {
        return change(id, basket -> basket.empty(expectedVersion, now));
    }

    @Override
    public synchronized void delete(BasketId id) {
        if (baskets.containsKey(id)) {
            var basket = visible(id).orElseThrow(Refusal.BasketNotFound::new);
            if (basket.status() != BasketStatus.OPEN) {
                throw new Refusal.BasketNotOpen(basket.status());
            }
            baskets.remove(id);
        }
    }

    @Override
    public synchronized void replace(Basket seen, Basket next) {
        var current = baskets.get(seen.id());
        if (next.equals(current)) {
            return;
        }
        if (current == null || current.version() != seen.version()) {
            throw new ChangedMeanwhile(current);
        }
        baskets.put(seen.id(), next);
    }

    @Override
    public synchronized List<Unsettled> unsettled(int most) {
        return baskets.values().stream()
                .flatMap(basket -> Optional.ofNullable(basket.checkouts().current())
                        .filter(checkout -> checkout.due() != null)
                        .map(checkout -> new Unsettled(
                                basket.id(),
                                Objects.requireNonNull(checkout.due()).at(),
                                checkout.createdAt()))
                        .stream())
                .sorted(Comparator.comparing(Unsettled::dueAt))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean postpone(Basket seen, Basket postponed) {
        var current = baskets.get(seen.id());
        if (current != null
                && current.version() == seen.version()
                && due(current).equals(due(seen))) {
            baskets.put(seen.id(), postponed);
        }
        return postponed.equals(baskets.get(seen.id()));
    }

    @Override
    public LastCall lastCall() {
        return LastCall.ANSWERING;
    }

    private static Optional<Checkout.Due> due(Basket basket) {
        return Optional.ofNullable(basket.checkouts().current()).map(Checkout::due);
    }

    private Optional<Basket> visible(BasketId id) {
        return Optional.ofNullable(baskets.get(id)).filter(basket -> basket.isVisibleTo(Caller.user()));
    }

    private boolean isAsSeen(BasketId id, @Nullable Basket seen) {
        var current = baskets.get(id);
        return seen == null ? current == null : current != null && current.version() == seen.version();
    }

    private Basket change(BasketId id, UnaryOperator<Basket> rule) {
        var changed = rule.apply(visible(id).orElseThrow(Refusal.BasketNotFound::new));
        baskets.put(id, changed);
        return changed;
    }
}
