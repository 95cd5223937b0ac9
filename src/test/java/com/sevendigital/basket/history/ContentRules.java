package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What went into a basket is in it until somebody takes it out, and nothing else is. */
final class ContentRules {

    private final BasketHistory basket;
    private final List<Violation> violations = new ArrayList<>();

    private ContentRules(BasketHistory basket) {
        this.basket = basket;
    }

    static List<Violation> violations(BasketHistory basket) {
        var rules = new ContentRules(basket);
        basket.observations().forEach(rules::checkAgainstItsOwnCall);
        for (var later : basket.observations()) {
            rules.checkAgainstEarlierOnes(later);
        }
        return rules.violations;
    }

    private void checkAgainstItsOwnCall(Observation seen) {
        var call = seen.call();
        if (!call.isAcknowledged()) {
            return;
        }
        if (!call.operation().added().stream().allMatch(seen.keys()::contains)) {
            report(Rule.NOTHING_IS_LOST, "an acknowledged add does not show what it added", List.of(call));
        }
        seen.keys().stream()
                .filter(call.operation()::removes)
                .forEach(key -> report(
                        Rule.NOTHING_COMES_FROM_NOWHERE, "an acknowledged removal still shows " + key, List.of(call)));
        seen.keys().stream()
                .filter(key -> basket.calls().stream()
                        .noneMatch(
                                add -> add.operation().adds(key) && add.mayHaveHappened() && add.start() < call.end()))
                .forEach(key ->
                        report(Rule.NOTHING_COMES_FROM_NOWHERE, "nobody had added " + key + " by then", List.of(call)));
    }

    /** The nearest earlier observations say most, but any pair must be explained. */
    private void checkAgainstEarlierOnes(Observation later) {
        for (var earlier : basket.observations()) {
            if (earlier.isBefore(later) && !earlier.keys().equals(later.keys())) {
                explained(earlier, later, earlier.missingIn(later), Operation::removes, Rule.NOTHING_IS_LOST, "lost");
                explained(
                        earlier,
                        later,
                        later.missingIn(earlier),
                        Operation::adds,
                        Rule.NOTHING_COMES_FROM_NOWHERE,
                        "came back or came from nowhere");
            }
        }
    }

    private void explained(
            Observation earlier,
            Observation later,
            List<String> keys,
            BiPredicate<Operation, String> change,
            Rule rule,
            String what) {
        keys.stream()
                .filter(key -> basket.calls().stream()
                        .noneMatch(call -> change.test(call.operation(), key)
                                && call.mayHaveChangedBetween(earlier.call(), later.call())))
                .forEach(key -> report(rule, key + " " + what, List.of(earlier.call(), later.call())));
    }

    /** One report of a kind is enough to look at. */
    private void report(Rule rule, String what, List<Call> calls) {
        if (violations.stream()
                .noneMatch(known -> known.rule() == rule && known.what().equals(what))) {
            violations.add(new Violation(rule, basket.id(), what, calls));
        }
    }
}
