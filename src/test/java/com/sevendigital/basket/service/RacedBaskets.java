package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.repository.InMemoryBaskets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Baskets with which something happens just before one is replaced. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class RacedBaskets extends InMemoryBaskets {

    private final Queue<Runnable> races = new ConcurrentLinkedQueue<>();

    /** Once for each call of this, in their order, before the next replacements. */
    void beforeReplace(Runnable race) {
        races.add(race);
    }

    @Override
    public void replace(Basket seen, Basket next) {
        var race = races.poll();
        if (race != null) {
            race.run();
        }
        super.replace(seen, next);
    }
}
