package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.WarmUpStep;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the steps that the {@link WarmUp}'s walk does not come by, before it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WarmUpSteps implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUpSteps.class);

    private final List<WarmUpStep> steps;
    private final WarmUpProperties properties;

    WarmUpSteps(List<WarmUpStep> steps, WarmUpProperties properties) {
        this.steps = steps;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var start = System.nanoTime();
        for (var round = 0; round < properties.rounds() && isInTime(start); round++) {
            steps.forEach(WarmUpSteps::take);
        }
    }

    private boolean isInTime(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos).compareTo(properties.within()) < 0;
    }

    private static void take(WarmUpStep step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.debug("A step of the warm-up failed", failed);
        }
    }
}
