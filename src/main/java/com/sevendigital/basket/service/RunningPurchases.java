package com.sevendigital.basket.service;

import com.sevendigital.basket.client.purchasing.Purchasing;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.exchange.Exchange;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The purchases that this instance is making; each goes on when its request was answered, and is settled at its end. */
@Component
class RunningPurchases {

    private static final Logger log = LoggerFactory.getLogger(RunningPurchases.class);

    /** Far beyond the limits that each call has of its own. */
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private final Purchasing purchasing;
    private final Settling settling;
    private final CheckoutProperties properties;
    private final Set<CheckoutId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService running = Executors.newVirtualThreadPerTaskExecutor();

    RunningPurchases(Purchasing purchasing, Settling settling, CheckoutProperties properties) {
        this.purchasing = purchasing;
        this.settling = settling;
        this.properties = properties;
    }

    /** The claimed basket with its checkout settled, or as it is when the request has to be answered. */
    Basket buy(Basket claimed) {
        try {
            return waitFor(running.submit(inThisTrace(() -> purchase(claimed))), claimed);
        } catch (RejectedExecutionException stopping) {
            // Found by its due time in the table, by another instance.
            return claimed;
        }
    }

    private Basket waitFor(Future<Basket> purchase, Basket claimed) {
        var left = Exchange.current()
                .map(exchange ->
                        properties.answerWithin().minus(exchange.budget().elapsed()))
                .orElse(properties.answerWithin());
        try {
            return purchase.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException goesOn) {
            return claimed;
        } catch (ExecutionException failed) {
            return claimed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return claimed;
        }
    }

    private Basket purchase(Basket claimed) {
        var checkout = Objects.requireNonNull(claimed.checkouts().current(), "a claimed basket has a checkout");
        underWay.add(checkout.id());
        try {
            return settling.settle(claimed, purchasing.purchase(checkout, claimed.territory()));
        } catch (RuntimeException failed) {
            log.error("Checkout {} is left to be settled later", checkout.id().shortened(), failed);
            throw failed;
        } finally {
            underWay.remove(checkout.id());
        }
    }

    /** Whether this instance is asking Purchasing for it at this moment. */
    boolean isUnderWay(CheckoutId id) {
        return underWay.contains(id);
    }

    private static <T> Callable<T> inThisTrace(Callable<T> work) {
        Optional<Exchange> exchange = Exchange.current().map(answered -> answered.withBudget(UNHURRIED));
        return exchange.<Callable<T>>map(unhurried -> () -> unhurried.call(work::call))
                .orElse(work);
    }

    /** What cannot be waited for is found by its due time in the table. */
    @PreDestroy
    void stop() throws InterruptedException {
        running.shutdown();
        if (!running.awaitTermination(properties.shutdownWait().toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Stopped before all purchases were settled");
        }
    }
}
