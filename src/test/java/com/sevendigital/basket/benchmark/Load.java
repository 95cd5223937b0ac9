package com.sevendigital.basket.benchmark;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls that are sent at a pace, over as many connections as it says. */
final class Load {

    private static final int LONGEST_ANSWER_SECONDS = 20;

    private final Traffic traffic;
    private final Pace pace;
    private final Outcome outcome = Outcome.none();
    private final AtomicLong next = new AtomicLong();
    private final CyclicBarrier all;
    private volatile long startNanos;

    private Load(Traffic traffic, Pace pace) {
        this.traffic = traffic;
        this.pace = pace;
        this.all = new CyclicBarrier(pace.connections(), () -> startNanos = System.nanoTime());
    }

    /** A call, and when it was due, as {@link System#nanoTime()} tells the time. */
    record Due(Call call, long nanos) {}

    /** Sends them to that port of this machine, and returns when all are answered. */
    static Outcome send(int port, Traffic traffic, Pace pace) {
        var load = new Load(traffic, pace);
        try (var threads = Executors.newFixedThreadPool(pace.connections())) {
            var callers = IntStream.range(0, pace.connections())
                    .mapToObj(_ -> threads.submit(() -> new Caller(port, load).call()))
                    .toList();
            try {
                callers.forEach(load::await);
                return load.outcome.within(Duration.ofNanos(System.nanoTime() - load.startNanos));
            } finally {
                // Whoever still waits for an answer is cut off.
                threads.shutdownNow();
            }
        }
    }

    /** Of all callers. */
    Outcome outcome() {
        return outcome;
    }

    /** Waits until all callers have their connections: the time begins then. */
    void awaitAll() throws InterruptedException {
        try {
            all.await(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException unconnected) {
            throw new IllegalStateException("Not all callers have a connection.", unconnected);
        }
    }

    /** Waits until the next call is due; none when there are no more. */
    @Nullable
    Due take() {
        var index = next.getAndIncrement();
        var due = pace.isScheduled() ? startNanos + pace.dueNanos(index) : System.nanoTime();
        if (index >= pace.calls()
                || System.nanoTime() - startNanos > pace.longest().toNanos()) {
            return null;
        }
        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return new Due(traffic.at(index), due);
    }

    private void await(Future<?> caller) {
        try {
            caller.get(pace.longest().toSeconds() + LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
