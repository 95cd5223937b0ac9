package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.WarmUpPass;
import com.sevendigital.basket.exchange.WarmUpStep;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes this instance do what it will do for customers before it says that it is up, so that none of them waits for cold code,
 * for the first connections, or in vain: the time limits of a request are shorter than its first run.
 *
 * <p>Each round is a {@link WarmUpWalk} through the instance's own calls, and before it the {@link WarmUpStep}s that the
 * walk does not come by. Where there is a second core, two rounds are under way at a time. It does not matter whether a
 * dependency answers.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private static final int MOST_WALKS_AT_ONCE = 2;

    private final InstanceState state;
    private final WarmUpProperties properties;
    private final Environment environment;
    private final WarmUpPass pass;
    private final List<WarmUpStep> steps;
    private final int cores;

    @Autowired
    WarmUp(
            InstanceState state,
            WarmUpProperties properties,
            Environment environment,
            WarmUpPass pass,
            List<WarmUpStep> steps) {
        this(state, properties, environment, pass, steps, Runtime.getRuntime().availableProcessors());
    }

    WarmUp(
            InstanceState state,
            WarmUpProperties properties,
            Environment environment,
            WarmUpPass pass,
            List<WarmUpStep> steps,
            int cores) {
        this.state = state;
        this.properties = properties;
        this.environment = environment;
        this.pass = pass;
        this.steps = steps;
        this.cores = cores;
        state.starting(properties.rounds() > 0);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var start = System.nanoTime();
        var rounds = new Semaphore(properties.roundsOn(cores));
        var answering = new ConcurrentLinkedQueue<>(steps);
        var walked = new AtomicInteger();
        var atOnce = Math.min(cores, MOST_WALKS_AT_ONCE);
        try (var walk = new WarmUpWalk(address(), pass.issue(), () -> left(start));
                var walkers = Executors.newFixedThreadPool(atOnce)) {
            for (var walker = 0; walker < atOnce; walker++) {
                walkers.execute(() -> {
                    while (left(start).isPositive() && rounds.tryAcquire()) {
                        take(answering);
                        if (!hasWalked(walk)) {
                            return;
                        }
                        walked.incrementAndGet();
                    }
                });
            }
        } finally {
            pass.withdraw();
            state.starting(false);
        }
        log.info("Warmed up in {} rounds and {} ms", walked, elapsed(start).toMillis());
    }

    /** One that fails is not taken again: whom it needs does not answer, and the instance does not wait for that. */
    private static void take(Queue<WarmUpStep> steps) {
        steps.removeIf(step -> {
            try {
                step.run();
                return false;
            } catch (RuntimeException failed) {
                log.debug("A step of the warm-up failed", failed);
                return true;
            }
        });
    }

    private static boolean hasWalked(WarmUpWalk walk) {
        try {
            walk.once();
            return true;
        } catch (IOException cutShort) {
            log.warn("The instance warms up on its first requests: {}", cutShort.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private URI address() {
        var host = environment.getProperty("server.address", "localhost");
        return URI.create("http://%s:%s".formatted(host, environment.getRequiredProperty("local.server.port")));
    }

    private Duration left(long startNanos) {
        return properties.within().minus(elapsed(startNanos));
    }

    private static Duration elapsed(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
