package com.sevendigital.basket.jar;

import com.sevendigital.basket.jar.Answers.Timed;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Callers who make the same call again and again, side by side, until they are sent away. */
final class Crowd implements AutoCloseable {

    private static final int SHORTEST_PAUSE_MILLIS = 40;
    /** All of them together send some 125 calls a second: who waits for whom is the question, not how fast the machine is. */
    private static final int PAUSE_MILLIS_FOR_EACH = 8;

    private final ScheduledExecutorService threads;
    private final List<Timed> answers = new CopyOnWriteArrayList<>();

    Crowd(int size, Callable<StoreClient.Answer> call) {
        var pause = Math.max(SHORTEST_PAUSE_MILLIS, PAUSE_MILLIS_FOR_EACH * size);
        threads = Executors.newScheduledThreadPool(size);
        for (var caller = 0; caller < size; caller++) {
            var _ = threads.scheduleWithFixedDelay(() -> make(call), caller, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Those so far. */
    Answers answers() {
        return new Answers(List.copyOf(answers));
    }

    @Override
    public void close() {
        threads.close();
    }

    private void make(Callable<StoreClient.Answer> call) {
        try {
            answers.add(Timed.of(call));
        } catch (Exception none) {
            answers.add(new Timed("no answer: " + none, 0));
        }
    }
}
