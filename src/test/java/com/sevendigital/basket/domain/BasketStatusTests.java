package com.sevendigital.basket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The states of a basket. */
class BasketStatusTests {

    @Test
    void theStateMachineIsExactlyThis() {
        var transitions = Arrays.stream(BasketStatus.values())
                .flatMap(from -> from.next().stream().map(to -> from + " -> " + to));

        assertThat(transitions)
                .containsExactlyInAnyOrder(
                        "OPEN -> CHECKING_OUT", "OPEN -> MERGED", "CHECKING_OUT -> OPEN", "CHECKING_OUT -> ORDERED");
    }
}
