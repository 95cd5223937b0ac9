package com.sevendigital.basket.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How much a run did: too little proves nothing. */
record Tally(
        int calls,
        long unanswered,
        long failed,
        int baskets,
        int checkouts,
        int charges,
        long declined,
        int kills,
        Map<Fault, AtomicLong> faults) {

    private static final int FEWEST_CALLS = 500;
    private static final int FEWEST_CHARGES = 15;

    static Tally of(List<Call> calls, Ending ending, Faults faults, int kills) {
        return new Tally(
                calls.size(),
                calls.stream().filter(call -> call.answer() == null).count(),
                calls.stream()
                        .filter(call -> call.answer() != null && call.answer().status() >= 500)
                        .count(),
                ending.baskets().size(),
                ending.checkouts().size(),
                ending.charges().size(),
                ending.checkouts().stream().filter(CheckoutView::isDeclined).count(),
                kills,
                faults.counts());
    }

    /** Passes when enough happened to mean something. */
    void meansSomething() {
        assertThat(calls).as("calls").isGreaterThanOrEqualTo(FEWEST_CALLS);
        assertThat(charges).as("charges").isGreaterThanOrEqualTo(FEWEST_CHARGES);
        assertThat(checkouts).as("checkouts").isGreaterThan(charges);
        assertThat(declined).as("declined checkouts").isPositive();
        assertThat(unanswered).as("calls without an answer").isPositive();
        assertThat(kills).as("killed instances").isPositive();
        assertThat(faults)
                .allSatisfy((fault, count) -> assertThat(count).as("%s", fault).hasPositiveValue());
    }
}
