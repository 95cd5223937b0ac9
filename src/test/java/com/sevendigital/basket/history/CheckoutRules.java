package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A checkout that was seen settled stays so, and what was said of it is what Purchasing did. */
final class CheckoutRules {

    private final BasketHistory basket;
    private final Ending ending;
    private final List<Violation> violations = new ArrayList<>();

    private CheckoutRules(BasketHistory basket, Ending ending) {
        this.basket = basket;
        this.ending = ending;
    }

    static List<Violation> violations(BasketHistory basket, Ending ending) {
        var rules = new CheckoutRules(basket, ending);
        basket.calls().stream()
                .filter(call -> call.seenCheckout().isPresent())
                .collect(Collectors.groupingBy(
                        call -> call.seenCheckout().orElseThrow().id()))
                .forEach(rules::check);
        return rules.violations;
    }

    private void check(String checkout, List<Call> calls) {
        calls.stream()
                .filter(call -> call.seenCheckout().orElseThrow().isSettled())
                .findFirst()
                .ifPresent(settled -> settledIsFinal(settled, calls));
        var charged = ending.charge(checkout).isPresent();
        toldTheTruth(calls, charged ? CheckoutView.DECLINED : CheckoutView.COMPLETED, charged);
    }

    private void settledIsFinal(Call settled, List<Call> calls) {
        var known = settled.seenCheckout().orElseThrow();
        for (var call : calls) {
            var seen = call.seenCheckout().orElseThrow();
            var another = seen.isSettled() && !isSameOutcome(known, seen);
            if (another || (settled.wasOverBefore(call) && !seen.isSettled())) {
                report(Rule.SETTLED_IS_FINAL, "settled, and then another way", List.of(settled, call));
                return;
            }
        }
    }

    private static boolean isSameOutcome(CheckoutView one, CheckoutView other) {
        return one.status().equals(other.status())
                && String.valueOf(one.purchase()).equals(String.valueOf(other.purchase()))
                && String.valueOf(one.reason()).equals(String.valueOf(other.reason()));
    }

    private void toldTheTruth(List<Call> calls, String lie, boolean charged) {
        calls.stream()
                .filter(call -> call.seenCheckout().orElseThrow().status().equals(lie))
                .findFirst()
                .ifPresent(call ->
                        report(Rule.TOLD_THE_TRUTH, "told %s, charged: %s".formatted(lie, charged), List.of(call)));
    }

    private void report(Rule rule, String what, List<Call> calls) {
        violations.add(new Violation(rule, basket.id(), what, calls));
    }
}
