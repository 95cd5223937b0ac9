package com.sevendigital.basket.jar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Customers who make baskets, fill them and look at them all the time, each request through the load balancer. */
final class Shoppers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LoadBalancer balancer;
    private final StoreClient store = new StoreClient();
    private final AtomicInteger served = new AtomicInteger();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> shopping;
    private volatile boolean over;

    /** A request without success. */
    record Failure(URI instance, String what) {}

    Shoppers(LoadBalancer balancer, int howMany) {
        this.balancer = balancer;
        this.shopping = Stream.generate(() -> Thread.ofPlatform().daemon().start(this::shop))
                .limit(howMany)
                .toList();
    }

    int served() {
        return served.get();
    }

    List<Failure> failures() {
        return failures;
    }

    /** Waits for the last answers. */
    void stop() {
        over = true;
        shopping.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void shop() {
        while (!over) {
            var id = send("POST", "/v1/baskets", "{\"country\":\"GB\"}");
            if (!id.isEmpty()) {
                send("PUT", "/v1/baskets/" + id + "/items/track-1535", "");
                send("GET", "/v1/baskets/" + id, "");
            }
        }
    }

    /** The id of the basket; empty when that failed. */
    private String send(String method, String path, String body) {
        // Customers think; and what restarts on the same two cores needs some of them.
        LockSupport.parkNanos(PAUSE.toNanos());
        var instance = balancer.next();
        try {
            var answer = store.send(instance, method, path, body);
            if (answer.status() < 400) {
                served.incrementAndGet();
                return StoreClient.idOf(answer.body());
            }
            failures.add(new Failure(instance, method + " " + answer.status() + " " + answer.body()));
        } catch (RuntimeException broken) {
            failures.add(new Failure(instance, method + " " + broken));
        }
        return "";
    }

    @Override
    public void close() {
        stop();
        store.close();
    }
}
