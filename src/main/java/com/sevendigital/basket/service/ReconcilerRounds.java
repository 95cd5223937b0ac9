package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.Unsettled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Goes round on every instance: lists what is not settled, measures its age, and has what is due looked at. */
@Component
class ReconcilerRounds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReconcilerRounds.class);

    /** More than these are counted in a later round, when some of them are settled. */
    private static final int MOST_LISTED = 500;

    private final BasketRepository baskets;
    private final CheckoutReconciler reconciler;
    private final InstantSource clock;
    private final Semaphore places;
    private final Set<BasketId> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<Unsettled> unsettled = List.of();

    ReconcilerRounds(
            BasketRepository baskets,
            CheckoutReconciler reconciler,
            CheckoutProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        this.baskets = baskets;
        this.reconciler = reconciler;
        this.clock = clock;
        this.places = new Semaphore(properties.looksAtOnce());
        Gauge.builder("basket.checkouts.unsettled", () -> unsettled.size())
                .description("Checkouts whose outcome is not known")
                .register(meters);
        Gauge.builder("basket.checkouts.unsettled.age", this::oldestSeconds)
                .description("Age of the oldest checkout whose outcome is not known")
                .baseUnit("seconds")
                .register(meters);
    }

    /** One round; it waits for no upstream. */
    void round() {
        var round = Exchange.inBackground();
        round.call(() -> {
            round(round);
            return round;
        });
    }

    private void round(Exchange round) {
        try {
            unsettled = baskets.unsettled(MOST_LISTED);
        } catch (Unavailable outage) {
            log.warn("The unsettled checkouts are listed later: {}", outage.getMessage());
            return;
        }
        var now = clock.instant();
        unsettled.stream().filter(due -> !due.dueAt().isAfter(now)).forEach(due -> begin(due.basketId(), round));
    }

    private void begin(BasketId id, Exchange round) {
        if (inHand.contains(id) || !places.tryAcquire()) {
            return;
        }
        inHand.add(id);
        looks.execute(() -> look(id, round));
    }

    private void look(BasketId id, Exchange round) {
        round.call(() -> {
            try {
                reconciler.look(id);
            } catch (RuntimeException unforeseen) {
                log.error("Checkout of basket {} is looked at later", id.shortened(), unforeseen);
            } finally {
                inHand.remove(id);
                places.release();
            }
            return id;
        });
    }

    private double oldestSeconds() {
        var now = clock.instant();
        return unsettled.stream()
                .map(Unsettled::claimedAt)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Whatever is in hand is due again later, on this instance or another. */
    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
