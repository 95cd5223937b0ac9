package com.sevendigital.basket.service;

import com.sevendigital.basket.client.purchasing.Purchasing;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Answers every purchase as a test says, and remembers what it was asked to buy. */
final class FakePurchasing implements Purchasing {

    private final List<Checkout> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile Seen known = new Seen.Never();
    private volatile Settlement outcome = new Settlement.Completed("purchase-1");

    void answers(Settlement next) {
        outcome = next;
    }

    /** From now on no purchase is answered until the latch is counted down. */
    CountDownLatch holds() {
        open = new CountDownLatch(1);
        return open;
    }

    List<Checkout> asked() {
        return List.copyOf(asked);
    }

    /** What is answered when it is asked by key. */
    void knows(Seen next) {
        known = next;
    }

    @Override
    public Seen find(Checkout checkout) {
        return known;
    }

    @Override
    public Settlement purchaseAgain(Checkout checkout, Territory territory) {
        return purchase(checkout, territory);
    }

    @Override
    public Settlement purchase(Checkout checkout, Territory territory) {
        asked.add(checkout);
        try {
            open.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }
}
