package com.sevendigital.basket.history;

import com.sevendigital.basket.history.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money is taken once, for what the customer saw and asked for, and never above the total that was confirmed. */
final class ChargeRules {

    private final Map<String, BasketHistory> baskets;
    private final Ending ending;
    private final List<Violation> violations = new ArrayList<>();

    private ChargeRules(Map<String, BasketHistory> baskets, Ending ending) {
        this.baskets = baskets;
        this.ending = ending;
    }

    static List<Violation> violations(Map<String, BasketHistory> baskets, Ending ending) {
        var rules = new ChargeRules(baskets, ending);
        ending.charges().forEach(rules::check);
        rules.eachBasketOnce();
        return rules.violations;
    }

    private void check(Charge charge) {
        if (charge.charges() != 1) {
            report(Rule.CHARGED_ONCE, charge, "charged %d times".formatted(charge.charges()), List.of());
        }
        var basket = Optional.ofNullable(baskets.get(charge.basket()));
        var checkout = ending.checkout(charge.key());
        if (basket.isEmpty() || checkout.isEmpty()) {
            report(Rule.CHARGED_AS_ASKED, charge, "charged without a checkout", List.of());
            return;
        }
        checkAttempts(charge, basket.get(), checkout.get());
        checkLines(charge, basket.get(), checkout.get());
    }

    private void checkAttempts(Charge charge, BasketHistory basket, CheckoutView checkout) {
        var confirmed = basket.attempts(checkout.basketVersion())
                .map(Operation.CheckOut::confirmedTotal)
                .toList();
        if (confirmed.isEmpty()) {
            report(Rule.CHARGED_AS_ASKED, charge, "nobody asked for it, or all were refused", basket.calls());
        } else if (confirmed.stream().allMatch(most -> charge.total().compareTo(most) > 0)) {
            report(
                    Rule.CHARGED_NO_MORE_THAN_CONFIRMED,
                    charge,
                    "charged %s, confirmed %s".formatted(charge.total(), confirmed),
                    basket.calls());
        }
    }

    private void checkLines(Charge charge, BasketHistory basket, CheckoutView checkout) {
        var asSeen = basket.observations().stream()
                .filter(seen -> seen.version() == checkout.basketVersion())
                .findFirst();
        if (asSeen.isEmpty()) {
            report(Rule.CHARGED_AS_SEEN, charge, "nobody saw the version that was bought", basket.calls());
        } else if (!asSeen.get().basket().charged().equals(charge.lines())) {
            report(
                    Rule.CHARGED_AS_SEEN,
                    charge,
                    "charged for " + charge.lines(),
                    List.of(asSeen.get().call()));
        }
        var kept = checkout.lines() == null || checkout.lines().equals(charge.lines());
        if (!kept || charge.total().compareTo(checkout.total()) != 0) {
            report(Rule.CHARGED_AS_SEEN, charge, "the checkout shows other lines or another total", List.of());
        }
    }

    private void eachBasketOnce() {
        for (var index = 0; index < ending.charges().size(); index++) {
            var charge = ending.charges().get(index);
            if (ending.charges().stream()
                    .limit(index)
                    .anyMatch(earlier -> earlier.basket().equals(charge.basket()))) {
                report(Rule.CHARGED_ONCE, charge, "charged before under another key", List.of());
            }
        }
    }

    private void report(Rule rule, Charge charge, String what, List<Call> calls) {
        violations.add(new Violation(rule, charge.basket(), "%s: %s".formatted(charge.key(), what), calls));
    }
}
