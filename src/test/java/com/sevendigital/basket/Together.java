package com.sevendigital.basket;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same time, each on a thread of its own that starts when all are ready. */
public final class Together {

    private Together() {}

    /** What came of each, in their order: its result, or the exception that it ended by. */
    public static List<Object> attempt(List<? extends Callable<?>> work) {
        var start = new CountDownLatch(1);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var running = work.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return (Object) task.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(Together::outcome).toList();
        }
    }

    /** The results, in the order of the work; fails when any of it does. */
    public static <T> List<T> all(Class<T> type, List<? extends Callable<? extends T>> work) {
        var outcomes = attempt(work);
        outcomes.stream().filter(RuntimeException.class::isInstance).findFirst().ifPresent(failure -> {
            throw (RuntimeException) failure;
        });
        return outcomes.stream().map(type::cast).toList();
    }

    private static Object outcome(Future<Object> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
