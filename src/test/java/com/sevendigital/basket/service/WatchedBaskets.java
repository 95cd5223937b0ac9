package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.repository.InMemoryBaskets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Baskets in memory that can be away, and whose settlings are counted. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class WatchedBaskets extends InMemoryBaskets {

    private final Set<List<Object>> versionsWritten = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    void away(boolean next) {
        away = next;
    }

    Basket the(Basket known) {
        return super.find(known.id()).orElseThrow();
    }

    Checkout checkoutOf(Basket known) {
        return Objects.requireNonNull(the(known).checkouts().current());
    }

    /** How often a basket came to another version, which is what settling does; the same one again writes nothing. */
    int versionsWritten() {
        return versionsWritten.size();
    }

    @Override
    public void keep(Basket basket) {
        requireThere();
        super.keep(basket);
    }

    @Override
    public Optional<Basket> find(BasketId id) {
        requireThere();
        return super.find(id);
    }

    @Override
    public void replace(Basket seen, Basket next) {
        requireThere();
        super.replace(seen, next);
        count(seen, next);
    }

    @Override
    public boolean postpone(Basket seen, Basket postponed) {
        requireThere();
        var done = super.postpone(seen, postponed);
        if (done) {
            count(seen, postponed);
        }
        return done;
    }

    @Override
    public List<Unsettled> unsettled(int most) {
        requireThere();
        return super.unsettled(most);
    }

    private void count(Basket seen, Basket next) {
        if (next.version() != seen.version()) {
            versionsWritten.add(List.of(next.id(), next.version(), next.status()));
        }
    }

    private void requireThere() {
        if (away) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
    }
}
