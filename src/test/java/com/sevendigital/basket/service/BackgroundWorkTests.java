package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.repository.BasketRepository.Unsettled;
import com.sevendigital.basket.repository.InMemoryBaskets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** What an instance does without being asked. */
@Timeout(60)
class BackgroundWorkTests {

    private static final UUID CANARY = UUID.fromString("ca9a4700-0000-4000-8000-000000000001");

    private final FaultyBaskets table = new FaultyBaskets();
    private final Reconciling world = new Reconciling();
    private final CheckoutProperties properties = new CheckoutProperties(
            Duration.ofMillis(50),
            Reconciling.DUE_AFTER,
            Duration.ofMillis(1),
            Reconciling.SHORTEST,
            Reconciling.LONGEST,
            1,
            Duration.ofSeconds(1));
    private final ReconcilerRounds rounds =
            new ReconcilerRounds(table, world.reconciler(), properties, world.clock, new SimpleMeterRegistry());
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final BackgroundWork work =
            new BackgroundWork(scheduler, new Canary(table, new CanaryProperties(CANARY)), rounds, properties);

    @AfterEach
    void stop() {
        scheduler.close();
        rounds.destroy();
    }

    @Test
    void theCanaryIsKeptAtTheStart() {
        work.afterSingletonsInstantiated();

        Awaitility.await().until(() -> table.find(new BasketId(CANARY)).isPresent());
    }

    @Test
    void aRoundThatFailsIsNotTheLastOne() {
        work.afterSingletonsInstantiated();

        Awaitility.await().until(() -> table.listed.get() > 2);
    }

    /** The first list fails in a way that nobody foresaw. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class FaultyBaskets extends InMemoryBaskets {

        private final AtomicInteger listed = new AtomicInteger();

        @Override
        public List<Unsettled> unsettled(int most) {
            if (listed.incrementAndGet() == 1) {
                throw new IllegalStateException("unforeseen");
            }
            return super.unsettled(most);
        }
    }
}
