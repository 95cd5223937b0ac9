package com.sevendigital.basket.service;

import com.sevendigital.basket.client.purchasing.Purchasing;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Charges a key once, and answers as a test says. */
final class LedgerPurchasing implements Purchasing {

    private final Map<CheckoutId, Settlement> known = new ConcurrentHashMap<>();
    private final List<CheckoutId> charges = new CopyOnWriteArrayList<>();
    private final List<CheckoutId> purchases = new CopyOnWriteArrayList<>();
    private final List<CheckoutId> questions = new CopyOnWriteArrayList<>();
    private volatile Function<Checkout, Settlement> purchase = this::charge;
    private volatile Function<Checkout, Settlement> purchaseAgain = this::charge;
    private volatile Function<Checkout, Seen> find = this::known;

    void purchase(Function<Checkout, Settlement> answer) {
        purchase = answer;
    }

    void purchaseAgain(Function<Checkout, Settlement> answer) {
        purchaseAgain = answer;
    }

    void find(Function<Checkout, Seen> answer) {
        find = answer;
    }

    List<CheckoutId> charges() {
        return charges;
    }

    /** The keys under which it was asked to buy, again or for the first time. */
    List<CheckoutId> purchases() {
        return purchases;
    }

    List<CheckoutId> questions() {
        return questions;
    }

    /** As a correct Purchasing does it. */
    Settlement charge(Checkout checkout) {
        return known.computeIfAbsent(checkout.id(), id -> {
            charges.add(id);
            return new Settlement.Completed("P-" + id.version());
        });
    }

    Seen known(Checkout checkout) {
        var settlement = known.get(checkout.id());
        return settlement == null ? new Seen.Never() : new Seen.Settled(settlement);
    }

    @Override
    public Settlement purchase(Checkout checkout, Territory territory) {
        purchases.add(checkout.id());
        return purchase.apply(checkout);
    }

    @Override
    public Settlement purchaseAgain(Checkout checkout, Territory territory) {
        purchases.add(checkout.id());
        return purchaseAgain.apply(checkout);
    }

    @Override
    public Seen find(Checkout checkout) {
        questions.add(checkout.id());
        return find.apply(checkout);
    }
}
