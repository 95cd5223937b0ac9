package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Sends one call after another over one connection. The time of a call counts from when it was due, so that the wait for
 * a free caller is in it.
 */
final class Caller implements Callable<Outcome> {

    private static final int NO_ANSWER = 0;

    private final Connection connection;
    private final Load load;
    private final Outcome outcome = Outcome.none();

    Caller(int port, Load load) {
        this.connection = new Connection(port);
        this.load = load;
    }

    @Override
    public Outcome call() throws IOException, InterruptedException {
        connection.open();
        load.awaitAll();
        for (var due = load.take(); due != null; due = load.take()) {
            var status = status(due.call());
            var took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due.nanos());
            outcome.count(status, due.call().status(), took);
        }
        connection.close();
        return outcome;
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
