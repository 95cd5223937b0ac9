package com.sevendigital.basket.health;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;

/** Two platform threads that wait for each other until it is closed. */
final class Deadlock implements AutoCloseable {

    private final List<Thread> threads;

    Deadlock() {
        var one = new ReentrantLock();
        var other = new ReentrantLock();
        var bothHaveOne = new CyclicBarrier(2);
        threads = List.of(holder(one, other, bothHaveOne), holder(other, one, bothHaveOne));
    }

    private static Thread holder(ReentrantLock first, ReentrantLock second, CyclicBarrier bothHaveOne) {
        return Thread.ofPlatform().daemon().start(() -> {
            first.lock();
            try {
                bothHaveOne.await();
                second.lockInterruptibly();
                second.unlock();
            } catch (Exception freed) {
                Thread.currentThread().interrupt();
            } finally {
                first.unlock();
            }
        });
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
