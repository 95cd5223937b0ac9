package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.repository.BasketRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps baskets that are checked out, in memory, by the conditions that the table would have; and can be away. */
final class FewBaskets implements BasketRepository {

    private final Map<BasketId, Basket> baskets = new ConcurrentHashMap<>();
    private final AtomicInteger versionsWritten = new AtomicInteger();
    private volatile boolean away;

    void away(boolean next) {
        away = next;
    }

    Basket the(Basket known) {
        return Objects.requireNonNull(baskets.get(known.id()));
    }

    Checkout checkoutOf(Basket known) {
        return Objects.requireNonNull(the(known).checkouts().current());
    }

    /** How often a basket came to another version, which is what settling does. */
    int versionsWritten() {
        return versionsWritten.get();
    }

    @Override
    public void create(Basket basket) {
        baskets.put(basket.id(), basket);
    }

    @Override
    public Optional<Basket> find(BasketId id) {
        requireThere();
        return Optional.ofNullable(baskets.get(id));
    }

    @Override
    public void replace(Basket seen, Basket next) {
        requireThere();
        if (!replaceIf(seen, next, true)) {
            throw new ChangedMeanwhile(baskets.get(seen.id()));
        }
    }

    @Override
    public boolean postpone(Basket seen, Basket postponed) {
        requireThere();
        return replaceIf(seen, postponed, false);
    }

    @Override
    public List<Unsettled> unsettled(int most) {
        requireThere();
        return baskets.values().stream()
                .flatMap(FewBaskets::unsettled)
                .sorted(Comparator.comparing(Unsettled::dueAt))
                .limit(most)
                .toList();
    }

    @Override
    public Change add(Basket seen, List<Addition> additions, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Basket remove(BasketId id, Product product, Instant now) {
        return find(id).orElseThrow().remove(product, now);
    }

    @Override
    public Basket empty(BasketId id, @Nullable Long expectedVersion, Instant now) {
        return find(id).orElseThrow().empty(expectedVersion, now);
    }

    @Override
    public void delete(BasketId id) {
        throw new UnsupportedOperationException();
    }

    private void requireThere() {
        if (away) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
    }

    private synchronized boolean replaceIf(Basket seen, Basket next, boolean atAnyDueTime) {
        var stored = the(seen);
        if (stored.version() != seen.version() || !(atAnyDueTime || due(stored).equals(due(seen)))) {
            return false;
        }
        baskets.put(next.id(), next);
        if (next.version() != seen.version()) {
            versionsWritten.incrementAndGet();
        }
        return true;
    }

    private static Optional<Checkout.Due> due(Basket basket) {
        return Optional.ofNullable(basket.checkouts().current()).map(Checkout::due);
    }

    private static Stream<Unsettled> unsettled(Basket basket) {
        return due(basket)
                .map(due -> new Unsettled(basket.id(), due.at(), basket.times().updatedAt()))
                .stream();
    }
}
