package com.sevendigital.basket.history;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many clients at once, each with its own part of the random plan. */
final class RandomClients {

    private static final int CLIENTS = 16;
    private static final int BASKETS = 6;

    private RandomClients() {}

    /** Lets them work for that long. */
    static void work(long seed, Duration time, RecordingStore store, Instances instances) {
        var random = new SplittableRandom(seed);
        var baskets = new SharedBaskets(BASKETS);
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> new RandomClient("client-" + number, random.split(), store, instances, baskets))
                    .map(client -> threads.submit(() -> {
                        while (System.nanoTime() - end < 0) {
                            client.step();
                        }
                        return client;
                    }))
                    .toList();
            working.forEach(RandomClients::join);
        }
    }

    private static void join(Future<?> client) {
        try {
            client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
