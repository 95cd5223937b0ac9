package com.sevendigital.basket.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for all meters, whoever registers them. */
class MeterConfigurationTests {

    @Test
    void aPathThatWasTakenForARouteFloodsNobody() {
        var meters = new SimpleMeterRegistry();
        meters.config().meterFilter(new MeterConfiguration().fewRoutes());
        var timers = new RequestTimers(meters);

        IntStream.range(0, 1000).forEach(id -> timers.record("/v1/baskets/" + id, "GET", 200, Duration.ZERO));

        assertThat(meters.find(RequestTimers.NAME).timers()).hasSize(50);
    }

    @Test
    void anInstanceIsCalledAsItsEnvironmentSaysOrElseLikeItsMachine() {
        assertThat(new MetricsProperties("i-1").instanceOrHost()).isEqualTo("i-1");
        assertThat(new MetricsProperties("").instanceOrHost()).isNotBlank();
    }
}
