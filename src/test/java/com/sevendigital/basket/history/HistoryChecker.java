package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges whether what many clients saw can have happened to a service that keeps its promises.
 *
 * <p>It never accuses a sound service: a call without an answer, or with a 5xx that does not say that nothing was
 * changed, may have been done or not, and may be done at any time later. Nor does it accuse one that asks its table
 * again when that did not answer: then a change may be refused that was made, or be made once more a little later.
 */
final class HistoryChecker {

    private static final int INTERNAL = 500;

    private HistoryChecker() {}

    /** Empty when there is nothing to complain of. */
    static List<Violation> violations(List<Call> calls, Ending ending) {
        var baskets = BasketHistory.of(calls);
        var violations = new ArrayList<Violation>();
        for (var basket : baskets) {
            violations.addAll(ContentRules.violations(basket));
            violations.addAll(VersionRules.violations(basket));
            violations.addAll(CheckoutRules.violations(basket, ending));
        }
        var byId = baskets.stream().collect(Collectors.toMap(BasketHistory::id, Function.identity()));
        violations.addAll(ChargeRules.violations(byId, ending));
        violations.addAll(EndRules.violations(byId, ending));
        violations.addAll(accidents(calls));
        return violations;
    }

    private static List<Violation> accidents(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.answer() != null && call.answer().status() == INTERNAL)
                .map(call -> new Violation(
                        Rule.NO_ANSWER_IS_AN_ACCIDENT, call.basket(), "the service did not expect this", List.of(call)))
                .toList();
    }
}
