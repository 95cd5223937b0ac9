package com.sevendigital.basket.history;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many clients at once, each with its own part of the random plan. */
final class RandomClients {

    private static final int CLIENTS = 16;
    private static final int BASKETS = 8;

    private RandomClients() {}

    /** Lets them work until that is over. */
    static void work(long seed, Future<?> until, RecordingStore store, Instances instances) {
        var random = new SplittableRandom(seed);
        var baskets = new SharedBaskets(BASKETS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> new RandomClient("client-" + number, random.split(), store, instances, baskets))
                    .map(client -> threads.submit(() -> {
                        while (!until.isDone()) {
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
