package com.sevendigital.basket.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which calls are good ones. */
class SloCountersTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SloCounters objectives = new SloCounters(meters);

    @Test
    void anAnswerWithin500MillisecondsIsGoodForTheLatency() {
        objectives.count(200, Duration.ofMillis(500));
        objectives.count(503, Duration.ofMillis(1));
        objectives.count(200, Duration.ofMillis(501));

        assertThat(counted("latency.total")).isEqualTo(3);
        assertThat(counted("latency.good")).isEqualTo(2);
    }

    @Test
    void anAnswerBelow500IsGoodForTheAvailability() {
        objectives.count(499, Duration.ofSeconds(9));
        objectives.count(500, Duration.ZERO);

        assertThat(counted("availability.total")).isEqualTo(2);
        assertThat(counted("availability.good")).isEqualTo(1);
    }

    private double counted(String name) {
        return meters.get("basket.slo." + name).counter().count();
    }
}
