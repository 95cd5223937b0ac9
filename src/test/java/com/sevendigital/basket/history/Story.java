package com.sevendigital.basket.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A history written by hand: one call after the other unless times are given; every product costs a pound. */
final class Story {

    static final String BASKET = "9f0c2a61-7d1e-4b8a-93c5-1f2e3d4c5b6a";

    private static final String OPEN = BasketView.OPEN;

    private final List<Call> calls = new ArrayList<>();
    private final List<BasketView> baskets = new ArrayList<>();
    private final List<CheckoutView> checkouts = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private long now;

    /** Of a basket that was created. */
    static Story begun() {
        return new Story().answered(new Operation.Create("GB"), 201, open(1));
    }

    static BasketView open(long version, String... keys) {
        return basket(version, OPEN, keys);
    }

    /** A name that begins with {@code free:} stands for a track that costs nothing there. */
    static BasketView basket(long version, String status, String... keys) {
        var lines = List.of(keys).stream()
                .map(key -> key.startsWith("free:")
                        ? new BasketView.Line(key.substring(5), "release-1", BigDecimal.ONE)
                        : new BasketView.Line(key, null, BigDecimal.ONE))
                .toList();
        var charged = lines.stream().filter(line -> line.coveredBy() == null).count();
        var checkout = status.equals(OPEN) ? null : checkoutId(version - (status.equals("ordered") ? 2 : 1));
        return new BasketView(BASKET, version, status, lines, BigDecimal.valueOf(charged), checkout);
    }

    static String checkoutId(long version) {
        return BASKET + "-" + version;
    }

    static CheckoutView checkout(long version, String status, String... keys) {
        var purchase = status.equals("completed") ? "P-1" : null;
        var total = BigDecimal.valueOf(keys.length);
        return new CheckoutView(checkoutId(version), BASKET, version, status, Set.of(keys), total, purchase, null);
    }

    static Operation.CheckOut buy(long version, long confirmed) {
        return new Operation.CheckOut(version, BigDecimal.valueOf(confirmed), "tok_ok");
    }

    Story answered(Operation operation, int status, BasketView basket) {
        return call(operation, new Answer(status, basket, null, null));
    }

    Story answered(Operation operation, int status, CheckoutView checkout) {
        return call(operation, new Answer(status, null, checkout, null));
    }

    Story refused(Operation operation, int status, String problem) {
        return call(operation, new Answer(status, null, null, problem));
    }

    Story unanswered(Operation operation) {
        return call(operation, null);
    }

    Story reads(BasketView basket) {
        return answered(new Operation.Get(), 200, basket);
    }

    Story reads(CheckoutView checkout) {
        return answered(new Operation.GetCheckout(checkout.id()), 200, checkout);
    }

    /** The last call began before that many calls that were told before it, and so overlaps them. */
    Story overlapping(int others) {
        var last = calls.removeLast();
        var start = calls.get(calls.size() - others).start();
        calls.add(new Call(
                last.id(), "bob", last.instance(), BASKET, last.operation(), start, last.end(), last.answer()));
        return this;
    }

    /** The last call took a second. */
    Story slowly() {
        var last = calls.removeLast();
        now += 1_000_000_000;
        calls.add(new Call(
                last.id(), last.client(), last.instance(), BASKET, last.operation(), last.start(), now, last.answer()));
        return this;
    }

    Story charged(long version, int times, long total, String... keys) {
        charges.add(new Charge(checkoutId(version), times, Set.of(keys), BigDecimal.valueOf(total)));
        return this;
    }

    /** At the end the basket and its checkouts read so. */
    Story ends(BasketView basket, CheckoutView... made) {
        baskets.add(basket);
        checkouts.addAll(List.of(made));
        return this;
    }

    List<Violation.Rule> broken() {
        return HistoryChecker.violations(List.copyOf(calls), new Ending(baskets, checkouts, charges)).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    private Story call(Operation operation, @Nullable Answer answer) {
        now += 10;
        calls.add(new Call(calls.size() + 1L, "anna", "one", BASKET, operation, now, now + 5, answer));
        return this;
    }
}
