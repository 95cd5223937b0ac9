package com.sevendigital.basket.jar;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An instance that is started again whenever it ends by itself, as the platform does. */
final class Supervised implements AutoCloseable {

    private final List<Integer> exitCodes = new CopyOnWriteArrayList<>();
    private volatile ServiceProcess process;
    private volatile boolean over;

    /** Takes the instance into care. */
    Supervised(ServiceProcess process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("supervisor").start(this::supervise);
    }

    URI baseUrl() {
        return process.baseUrl();
    }

    /** By which each process of the past ended. */
    List<Integer> exitCodes() {
        return exitCodes;
    }

    private void supervise() {
        while (!over) {
            exitCodes.add(process.awaitEnd());
            if (!over) {
                process = process.startAgain();
            }
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** As the platform stops it for a new version (SIGTERM). */
    void terminate() {
        process.terminate();
    }

    @Override
    public void close() {
        over = true;
        process.close();
    }
}
