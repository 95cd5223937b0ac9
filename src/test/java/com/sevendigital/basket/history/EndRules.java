package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** At the end each basket is open or ordered, and exactly the ordered ones were charged. */
final class EndRules {

    private final Map<String, BasketHistory> baskets;
    private final List<Violation> violations = new ArrayList<>();

    private EndRules(Map<String, BasketHistory> baskets) {
        this.baskets = baskets;
    }

    static List<Violation> violations(Map<String, BasketHistory> baskets, Ending ending) {
        var rules = new EndRules(baskets);
        ending.baskets().forEach(basket -> rules.check(basket, ending));
        ending.checkouts().stream()
                .filter(checkout -> !checkout.isSettled())
                .forEach(checkout -> rules.report(Rule.ALL_IS_SETTLED, checkout.basket(), checkout + " at the end"));
        return rules.violations;
    }

    private void check(BasketView basket, Ending ending) {
        if (!basket.isOpen() && !basket.isOrdered()) {
            report(Rule.ALL_IS_SETTLED, basket.id(), basket.status() + " at the end");
        }
        var charged = ending.charges().stream()
                .filter(charge -> charge.basket().equals(basket.id()))
                .toList();
        if (basket.isOrdered()
                && charged.stream().noneMatch(charge -> charge.key().equals(basket.checkout()))) {
            report(
                    Rule.TOLD_THE_TRUTH,
                    basket.id(),
                    "ordered by %s, charged: %s".formatted(basket.checkout(), charged));
        }
        if (!basket.isOrdered() && !charged.isEmpty()) {
            report(Rule.TOLD_THE_TRUTH, basket.id(), "%s at the end, charged: %s".formatted(basket.status(), charged));
        }
    }

    private void report(Rule rule, String basket, String what) {
        var known = baskets.get(basket);
        var checkouts = known == null
                ? List.<Call>of()
                : known.calls().stream()
                        .filter(call -> call.operation() instanceof Operation.CheckOut)
                        .toList();
        violations.add(new Violation(rule, basket, what, checkouts));
    }
}
