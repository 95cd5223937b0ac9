package com.sevendigital.basket.jar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Chooses the instance for each request by what their statuses say: two bad answers take one out, two good ones in. */
final class LoadBalancer implements AutoCloseable {

    private static final int ANSWERS_THAT_COUNT = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final StatusCheck check = new StatusCheck();
    private final List<URI> instances;
    private final Map<URI, Integer> goodInARow = new ConcurrentHashMap<>();
    private final Map<URI, Integer> badInARow = new ConcurrentHashMap<>();
    private final Map<URI, Boolean> in = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean over;

    /** All of them are in at first. */
    LoadBalancer(List<URI> instances) {
        this.instances = instances;
        instances.forEach(instance -> {
            in.put(instance, true);
            Thread.ofPlatform().daemon().name("health-check").start(() -> watch(instance));
        });
    }

    boolean isIn(URI instance) {
        return in.getOrDefault(instance, false);
    }

    /** Where the next request goes. */
    URI next() {
        var choice = instances.stream().filter(this::isIn).toList();
        if (choice.isEmpty()) {
            throw new IllegalStateException("No instance is in.");
        }
        return choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
    }

    private void watch(URI instance) {
        while (!over) {
            look(instance);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void look(URI instance) {
        var up = check.of(instance).isUp();
        (up ? badInARow : goodInARow).put(instance, 0);
        if ((up ? goodInARow : badInARow).merge(instance, 1, Integer::sum) >= ANSWERS_THAT_COUNT) {
            in.put(instance, up);
        }
    }

    @Override
    public void close() {
        over = true;
        check.close();
    }
}
