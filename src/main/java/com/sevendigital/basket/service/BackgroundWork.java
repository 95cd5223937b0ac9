package com.sevendigital.basket.service;

import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Has done again and again what nobody asks for: the first time at the start, and then after pauses. */
@Component
class BackgroundWork implements SmartInitializingSingleton {

    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);

    private final TaskScheduler scheduler;
    private final Canary canary;
    private final ReconcilerRounds reconciler;
    private final CheckoutProperties properties;

    BackgroundWork(TaskScheduler scheduler, Canary canary, ReconcilerRounds reconciler, CheckoutProperties properties) {
        this.scheduler = scheduler;
        this.canary = canary;
        this.reconciler = reconciler;
        this.properties = properties;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It never ends; what goes wrong is logged, and the next time comes.
    public void afterSingletonsInstantiated() {
        scheduler.scheduleWithFixedDelay(canary::keep, KEEP_EVERY);
        scheduler.scheduleWithFixedDelay(reconciler::round, properties.reconcileEvery());
    }
}
