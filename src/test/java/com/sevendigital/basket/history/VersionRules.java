package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version names one content, versions never go back, and what is ordered stays ordered. */
final class VersionRules {

    private final BasketHistory basket;
    private final List<Violation> violations = new ArrayList<>();

    private VersionRules(BasketHistory basket) {
        this.basket = basket;
    }

    static List<Violation> violations(BasketHistory basket) {
        var rules = new VersionRules(basket);
        rules.eachVersionHasOneContent();
        rules.eachChangeHasItsOwnVersion();
        rules.versionsOnlyGrow();
        rules.orderedIsFinal();
        return rules.violations;
    }

    private void eachVersionHasOneContent() {
        pairwise((earlier, later) -> {
            if (earlier.version() == later.version() && !earlier.basket().equals(later.basket())) {
                report(Rule.EACH_VERSION_HAS_ONE_CONTENT, "one version shows two contents", earlier, later);
            }
        });
    }

    /** Only creating and adding with 201 say that they, and not another call, made the version that they show. */
    private void eachChangeHasItsOwnVersion() {
        var changes = basket.observations().stream()
                .filter(seen -> Objects.requireNonNull(seen.call().answer()).status() == 201)
                .toList();
        for (var index = 1; index < changes.size(); index++) {
            if (changes.get(index - 1).version() == changes.get(index).version()) {
                report(
                        Rule.EACH_CHANGE_HAS_ITS_OWN_VERSION,
                        "two changes have one version",
                        changes.get(index - 1),
                        changes.get(index));
            }
        }
    }

    /** In the order of their ends, each call that began later shows at least what was shown before. */
    private void versionsOnlyGrow() {
        var known = knownVersions();
        for (var index = 0; index < basket.calls().size(); index++) {
            var call = basket.calls().get(index);
            var shown = call.seenBasket().map(BasketView::version).orElse(Long.MAX_VALUE);
            known.stream()
                    .filter(before -> before.call().wasOverBefore(call) && before.version() > shown)
                    .findFirst()
                    .ifPresent(before -> violations.add(new Violation(
                            Rule.VERSIONS_ONLY_GROW,
                            basket.id(),
                            "version %d was reached, then %d is shown".formatted(before.version(), shown),
                            List.of(before.call(), call))));
        }
    }

    private List<Known> knownVersions() {
        var reached = new ArrayList<Known>();
        basket.calls().forEach(call -> {
            call.seenBasket().ifPresent(seen -> reached.add(new Known(call, seen.version())));
            call.seenCheckout()
                    .ifPresent(
                            seen -> reached.add(new Known(call, seen.claimedVersion() + (seen.isSettled() ? 2 : 1))));
        });
        reached.sort(Comparator.comparingLong(Known::version).reversed());
        return reached;
    }

    private void orderedIsFinal() {
        var ordered = basket.calls().stream()
                .filter(call -> call.seenBasket().filter(BasketView::isOrdered).isPresent()
                        || call.seenCheckout().filter(CheckoutView::isCompleted).isPresent())
                .min(Comparator.comparingLong(Call::end));
        ordered.ifPresent(known -> basket.observations().stream()
                .filter(seen ->
                        known.wasOverBefore(seen.call()) && !seen.basket().isOrdered())
                .findFirst()
                .ifPresent(seen -> violations.add(new Violation(
                        Rule.ORDERED_IS_FINAL,
                        basket.id(),
                        "ordered, and then " + seen.basket().status(),
                        List.of(known, seen.call())))));
    }

    private void pairwise(Pair pair) {
        @Nullable Observation before = null;
        for (var seen : basket.observations()) {
            if (before != null) {
                pair.check(before, seen);
            }
            before = seen;
        }
    }

    private void report(Rule rule, String what, Observation one, Observation other) {
        violations.add(new Violation(rule, basket.id(), what, List.of(one.call(), other.call())));
    }

    /** Two observations that follow each other by version. */
    private interface Pair {
        void check(Observation earlier, Observation later);
    }

    /** A version that the basket had when the call ended. */
    private record Known(Call call, long version) {}
}
