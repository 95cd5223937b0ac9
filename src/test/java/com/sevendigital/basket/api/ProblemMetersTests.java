package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import com.sevendigital.basket.service.CanaryProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose problems count. */
class ProblemMetersTests {

    private static final UUID CANARY = UUID.fromString("ca9a4700-0000-4000-8000-000000000001");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProblemMeters meters = new ProblemMeters(new Exemptions(new CanaryProperties(CANARY)), registry);

    @Test
    void thoseOfCallersCountByTheirTypes() {
        refuse("/v1/baskets/1");

        assertThat(counted(ProblemType.STORAGE_UNAVAILABLE)).isEqualTo(1);
        assertThat(counted(ProblemType.INTERNAL)).isZero();
    }

    @Test
    void thoseOfTheCanaryDoNot() {
        refuse("/v1/baskets/" + CANARY);

        assertThat(counted(ProblemType.STORAGE_UNAVAILABLE)).isZero();
    }

    @Test
    void thoseOfTheWarmUpDoNot() {
        new Exchange(Trace.begin(), TimeBudget.of(Duration.ofMinutes(1)), new Timings(), true).call(() -> {
            refuse("/v1/baskets/1");
            return "refused";
        });

        assertThat(counted(ProblemType.STORAGE_UNAVAILABLE)).isZero();
    }

    private void refuse(String path) {
        var problem = Problem.of(ProblemType.STORAGE_UNAVAILABLE, "detail", path, "trace");
        meters.count(problem, new MockHttpServletRequest("GET", path));
    }

    private double counted(ProblemType type) {
        return registry.get("basket.problems")
                .tag("type", type.slug())
                .counter()
                .count();
    }
}
