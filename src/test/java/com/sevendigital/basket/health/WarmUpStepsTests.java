package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.exchange.WarmUpStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** What an instance does for the first time before it says that it is up. */
class WarmUpStepsTests {

    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final List<String> taken = new ArrayList<>();
    private final List<WarmUpStep> steps = List.of(
            () -> taken.add("one"),
            () -> {
                throw new IllegalStateException("nobody answers");
            },
            () -> taken.add("two"));

    @Test
    void eachStepIsTakenInEachRoundWhateverComesOfTheOthers() {
        takeSteps(2, AMPLE);

        assertThat(taken).containsExactly("one", "two", "one", "two");
    }

    @Test
    void anInstanceThatIsNotToWarmUpTakesNone() {
        takeSteps(0, AMPLE);

        assertThat(taken).isEmpty();
    }

    @Test
    void theyEndWithTheirTime() {
        takeSteps(2, Duration.ZERO);

        assertThat(taken).isEmpty();
    }

    private void takeSteps(int rounds, Duration within) {
        new WarmUpSteps(steps, new WarmUpProperties(rounds, within)).run(new DefaultApplicationArguments());
    }
}
