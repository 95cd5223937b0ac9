package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps baskets in memory, by the domain's own rules, one change of a basket at a time. */
public class InMemoryBaskets implements BasketRepository {

    private final ConcurrentMap<BasketId, Basket> baskets = new ConcurrentHashMap<>();

    @Override
    public void create(Basket basket) {
        var existing = baskets.putIfAbsent(basket.id(), basket);
        if (existing != null && !existing.equals(basket)) {
            throw new IllegalStateException("There is a basket " + basket.id() + " already.");
        }
    }

    @Override
    public void keep(Basket basket) {
        baskets.putIfAbsent(basket.id(), basket);
    }

    @Override
    public Optional<Basket> find(BasketId id) {
        return Optional.ofNullable(baskets.get(id));
    }

    @Override
    public Change add(Basket seen, List<Addition> additions, Instant now) {
        var before = new AtomicReference<>(seen.items());
        var after = change(seen.id(), basket -> {
            before.set(basket.items());
            return basket.add(additions, now);
        });
        return new Change(Objects.requireNonNull(before.get()), after);
    }

    @Override
    public Basket remove(BasketId id, Product product, Instant now) {
        return change(id, basket -> basket.remove(product, now));
    }

    @Override
    public Basket empty(BasketId id, @Nullable Long expectedVersion, Instant now) {
        return change(id, basket -> basket.empty(expectedVersion, now));
    }

    @Override
    public void delete(BasketId id) {
        var left = baskets.compute(id, (_, basket) -> isOpen(basket) ? null : basket);
        if (left != null) {
            throw new Refusal.BasketNotOpen(left.status());
        }
    }

    @Override
    public void replace(Basket seen, Basket next) {
        var left =
                baskets.computeIfPresent(seen.id(), (_, basket) -> basket.version() == seen.version() ? next : basket);
        if (left == null || !left.equals(next)) {
            throw new ChangedMeanwhile(left);
        }
    }

    @Override
    public List<Unsettled> unsettled(int most) {
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
    public boolean postpone(Basket seen, Basket postponed) {
        var left = baskets.computeIfPresent(
                seen.id(),
                (_, basket) ->
                        basket.version() == seen.version() && due(basket).equals(due(seen)) ? postponed : basket);
        return postponed.equals(left);
    }

    @Override
    public LastCall lastCall() {
        return LastCall.ANSWERING;
    }

    private static Optional<Checkout.Due> due(Basket basket) {
        return Optional.ofNullable(basket.checkouts().current()).map(Checkout::due);
    }

    private Basket change(BasketId id, UnaryOperator<Basket> rule) {
        var changed = baskets.computeIfPresent(id, (_, basket) -> rule.apply(basket));
        if (changed == null) {
            throw new Refusal.BasketNotFound();
        }
        return changed;
    }

    private static boolean isOpen(@Nullable Basket basket) {
        return basket == null || basket.status() == BasketStatus.OPEN;
    }
}
