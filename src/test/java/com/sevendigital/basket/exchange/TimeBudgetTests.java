package com.sevendigital.basket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much longer an exchange may take. */
class TimeBudgetTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aBudgetShrinksWhileTimeGoesBy() {
        var budget = TimeBudget.of(HOUR);

        assertThat(budget.remaining()).isPositive().isLessThan(HOUR);
        assertThat(budget.elapsed()).isPositive().isLessThan(HOUR);
    }

    @Test
    void aBudgetThatIsUsedUpIsZeroAndNotLess() {
        assertThat(TimeBudget.of(Duration.ZERO).remaining()).isZero();
        assertThat(TimeBudget.of(Duration.ofMillis(-5)).remaining()).isZero();
    }

    @Test
    void aCallMayTakeTheShorterOfItsLimitAndWhatIsLeft() {
        var budget = TimeBudget.of(HOUR);

        assertThat(budget.remaining(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.remaining(HOUR.multipliedBy(2))).isLessThan(HOUR);
        assertThat(TimeBudget.of(Duration.ZERO).remaining(HOUR)).isZero();
    }
}
