package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.repository.InMemoryBaskets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Merges that are repeated while the first is still going on. */
class MergeRepeatTests {

    private final Interrupted baskets = new Interrupted();
    private final Shop shop = new Shop(Shop.UNHURRIED, baskets);

    @Test
    void aMergeThatAnotherMakesBetweenTwoReadsIsAnsweredWithAllThatCame() {
        var target = shop.keeps(basketOf(track(1)));
        var source = shop.keeps(basketOf(track(2)));
        shop.catalogue.sells(track(2));
        baskets.afterTheFirstRead(() -> shop.mergeService.merge(target.id(), source.id()));

        var merged = shop.mergeService.merge(target.id(), source.id());

        assertThat(merged.basket()).isEqualTo(shop.has(target.id()));
        assertThat(merged.basket().items().all()).hasSize(2);
    }

    /** Baskets with which something happens between the first read and the second. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Interrupted extends InMemoryBaskets {

        private final AtomicInteger reads = new AtomicInteger();
        private volatile Runnable interruption = () -> {};

        void afterTheFirstRead(Runnable happening) {
            interruption = happening;
            reads.set(0);
        }

        @Override
        public Optional<Basket> find(BasketId id) {
            var found = super.find(id);
            if (reads.incrementAndGet() == 1) {
                interruption.run();
            }
            return found;
        }
    }
}
