package com.sevendigital.basket.health;

import java.util.stream.Stream;

/** Keeps every thread that carries virtual ones busy, so that no other virtual thread gets to run. */
final class BusyCarriers implements AutoCloseable {

    private volatile boolean busy = true;

    BusyCarriers() {
        Stream.generate(() -> Thread.ofVirtual().unstarted(this::spin))
                .limit(Runtime.getRuntime().availableProcessors())
                .forEach(Thread::start);
    }

    private void spin() {
        while (busy) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        busy = false;
    }
}
