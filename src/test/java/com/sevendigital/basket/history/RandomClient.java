package com.sevendigital.basket.history;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A customer's browser with a sensible web store behind it: whatever has no outcome is asked for again with the same
 * If-Match, or looked at.
 */
final class RandomClient {

    private final String name;
    private final RandomGenerator random;
    private final RecordingStore store;
    private final Instances instances;
    private final SharedBaskets baskets;
    private final Map<String, BasketView> lastSeen = new HashMap<>();

    RandomClient(
            String name, RandomGenerator random, RecordingStore store, Instances instances, SharedBaskets baskets) {
        this.name = name;
        this.random = random;
        this.store = store;
        this.instances = instances;
        this.baskets = baskets;
    }

    /** The next step of the plan, and the pause after it. */
    void step() throws InterruptedException {
        var step = Step.next(random, baskets.count());
        var basket = baskets.at(step.place());
        if (basket.isEmpty()) {
            create(step);
        } else if (step.kind() == Step.Kind.BUY) {
            buy(step, basket);
        } else {
            change(step, basket);
        }
        Thread.sleep(step.pauseMillis());
    }

    private void create(Step step) {
        var created = call(step.instance(), "", new Operation.Create("GB"));
        if (created.isAcknowledged()) {
            baskets.put(step.place(), created.basket());
        }
    }

    private void change(Step step, String basket) {
        var done = call(
                step.instance(),
                basket,
                switch (step.kind()) {
                    case ADD -> new Operation.Add(step.key());
                    case ADD_MANY -> new Operation.AddMany(step.keys());
                    case REMOVE -> new Operation.Remove(step.key());
                    case EMPTY -> new Operation.Empty();
                    case READ, BUY -> new Operation.Get();
                });
        if (done.answer() != null && done.answer().status() == 409) {
            call(step.instance(), basket, new Operation.Get());
            leaveIfNotOpen(step, basket);
        }
    }

    private void buy(Step step, String basket) throws InterruptedException {
        if (step.fresh()) {
            call(step.instance(), basket, new Operation.Get());
        }
        var seen = lastSeen.get(basket);
        if (seen == null || !seen.isOpen() || seen.lines().isEmpty()) {
            leaveIfNotOpen(step, basket);
            return;
        }
        var confirmed = seen.total().add(BigDecimal.valueOf(step.spare(), 2)).max(BigDecimal.ZERO);
        var order = new Operation.CheckOut(seen.version(), confirmed, step.token());
        var asked = call(step.instance(), basket, order);
        for (var left = step.patience(); left > 0 && isUndecided(asked); left--) {
            Thread.sleep(5L * step.pauseMillis());
            asked = askAgain(step.instance() + left, asked, order, step.repeats());
        }
        if (asked.seenCheckout().isPresent()) {
            call(step.instance(), basket, new Operation.Get());
            leaveIfNotOpen(step, basket);
        }
    }

    private Call askAgain(int instance, Call asked, Operation.CheckOut order, boolean repeats) {
        var checkout = asked.seenCheckout();
        return call(
                instance,
                asked.basket(),
                repeats || checkout.isEmpty()
                        ? order
                        : new Operation.GetCheckout(checkout.get().id()));
    }

    private static boolean isUndecided(Call asked) {
        return asked.answer() == null
                || asked.answer().status() >= 500
                || asked.seenCheckout()
                        .filter(checkout -> !checkout.isSettled())
                        .isPresent();
    }

    /** An ordered basket is of no use any more; a checkout that takes long is left to itself now and then. */
    private void leaveIfNotOpen(Step step, String basket) {
        var seen = lastSeen.get(basket);
        if (seen != null && (seen.isOrdered() || (!seen.isOpen() && step.patience() == 0))) {
            baskets.leave(step.place(), basket);
        }
    }

    private Call call(int instance, String basket, Operation operation) {
        var asked = instances.at(instance);
        var call = store.call(name, asked.name(), asked.address(), basket, operation);
        call.seenBasket().ifPresent(seen -> lastSeen.put(call.basket(), seen));
        return call;
    }
}
