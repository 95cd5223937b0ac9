package com.sevendigital.basket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the time of an exchange went. */
class TimingsTests {

    private final Timings timings = new Timings();

    @Test
    void nothingIsSaidWhenNoDependencyWasAsked() {
        assertThat(timings.serverTiming()).isEmpty();
    }

    @Test
    void callsOfOneDependencyAddUpToTenthsOfAMillisecond() {
        timings.add("ddb", 4_060_000);
        timings.add("catalogue", 31_000_000);
        timings.add("ddb", 1_000_000);

        assertThat(timings.serverTiming()).isEqualTo("catalogue;dur=31.0, ddb;dur=5.1");
    }

    @Test
    void aCallTooShortToMeasureIsStillNamed() {
        timings.add("ddb", 1);

        assertThat(timings.serverTiming()).isEqualTo("ddb;dur=0.0");
    }
}
