package com.sevendigital.basket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The states of a checkout. */
class CheckoutStatusTests {

    @Test
    void theStateMachineIsExactlyThis() {
        var transitions = Arrays.stream(CheckoutStatus.values())
                .flatMap(from -> from.next().stream().map(to -> from + " -> " + to));

        assertThat(transitions)
                .containsExactlyInAnyOrder(
                        "PROCESSING -> COMPLETED",
                        "PROCESSING -> DECLINED",
                        "PROCESSING -> UNKNOWN",
                        "UNKNOWN -> COMPLETED",
                        "UNKNOWN -> DECLINED");
    }

    @Test
    void onlyACompletedOrDeclinedCheckoutIsSettled() {
        assertThat(CheckoutStatus.values())
                .filteredOn(CheckoutStatus::settled)
                .containsExactlyInAnyOrder(CheckoutStatus.COMPLETED, CheckoutStatus.DECLINED);
    }
}
