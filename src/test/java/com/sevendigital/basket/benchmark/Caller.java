package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends one call after another over one connection. The time of a call counts from when it was due, so that the wait for
 * a free caller is in it.
 */
final class Caller implements Callable<Void> {

    private static final int NO_ANSWER = 0;

    private final Connection connection;
    private final Load load;

    Caller(int port, Load load) {
        this.connection = new Connection(port);
        this.load = load;
    }

    @Override
    public @Nullable Void call() throws IOException, InterruptedException {
        connection.open();
        load.awaitAll();
        for (var due = load.take(); due != null; due = load.take()) {
            var status = status(due.call());
            var took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due.nanos());
            load.outcome().count(status, due.call().status(), took);
        }
        connection.close();
        return null;
    }

    private int status(Call call) throws IOException {
        try {
            return connection.send(call);
        } catch (IOException broken) {
            connection.close();
            return NO_ANSWER;
        }
    }
}
