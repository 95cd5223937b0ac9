package com.sevendigital.basket.stub;

import com.sevendigital.basket.stub.PurchaseOutcome.Completed;
import com.sevendigital.basket.stub.PurchaseOutcome.Declined;
import com.sevendigital.basket.stub.StubUpstreams.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what became of each idempotency key, and what was charged under it. */
final class PurchaseLedger {

    static final Duration SLOW = Duration.ofSeconds(3);

    /** Longer than any client waits; the connection breaks then. */
    private static final Duration NEVER = Duration.ofMinutes(15);

    private static final int BUSY_ANSWERS = 2;

    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final Map<String, Integer> busyAnswers = new HashMap<>();
    private final List<Charge> charges = new ArrayList<>();
    private int lastPurchase;

    PurchaseLedger(InstantSource clock) {
        this.clock = clock;
    }

    /** Charges a well-formed request, at most once under one key. */
    synchronized StubAnswer buy(String key, PurchaseOrder order) {
        var known = remembered.get(key);
        if (known == null) {
            return buyFirst(key, order);
        }
        return known.order().equals(order) ? known.outcome().answer(key, now()) : PurchaseOutcome.keyUsedBefore();
    }

    synchronized Optional<PurchaseOutcome> find(String key) {
        return Optional.ofNullable(remembered.get(key)).map(Remembered::outcome);
    }

    /** What was really charged by now, one entry a key, in the order of the charges. */
    synchronized List<Purchase> charged() {
        var byKey = new LinkedHashMap<String, Purchase>();
        charges.stream()
                .filter(charge -> !charge.at().isAfter(now()))
                .forEach(charge -> byKey.merge(charge.key(), charge.order().charged(charge.key()), Purchase::and));
        return List.copyOf(byKey.values());
    }

    synchronized void forget() {
        remembered.clear();
        busyAnswers.clear();
        charges.clear();
    }

    private StubAnswer buyFirst(String key, PurchaseOrder order) {
        var objection = order.priceObjection();
        if (objection.isPresent()) {
            return PurchaseOutcome.refusal(409, PurchaseOutcome.PRICE_NOT_ACCEPTED, objection.get());
        }
        if (order.voucherCode().equals("NOT-APPLICABLE")) {
            return remember(key, order, new Declined(3012, "The voucher does not apply to this purchase."));
        }
        return switch (order.token()) {
            case "tok_declined" ->
                remember(key, order, new Declined(3102, "The payment was declined by the provider."));
            case "tok_expired_card" -> remember(key, order, new Declined(3001, "The card has expired."));
            case "tok_slow" -> charge(key, order, now().plus(SLOW));
            case "tok_lost" -> charge(key, order, now()).broken();
            case "tok_never" -> PurchaseOutcome.busy().after(NEVER).broken();
            case "tok_busy" -> isStillBusy(key) ? PurchaseOutcome.busy() : charge(key, order, now());
            default -> charge(key, order, now());
        };
    }

    private boolean isStillBusy(String key) {
        return busyAnswers.merge(key, 1, Integer::sum) <= BUSY_ANSWERS;
    }

    private StubAnswer charge(String key, PurchaseOrder order, Instant at) {
        charges.add(new Charge(key, order, at));
        return remember(key, order, new Completed("P-%08d".formatted(++lastPurchase), at, order.total()));
    }

    private StubAnswer remember(String key, PurchaseOrder order, PurchaseOutcome outcome) {
        remembered.put(key, new Remembered(order, outcome));
        return outcome.answer(key, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Remembered(PurchaseOrder order, PurchaseOutcome outcome) {}

    private record Charge(String key, PurchaseOrder order, Instant at) {}
}
