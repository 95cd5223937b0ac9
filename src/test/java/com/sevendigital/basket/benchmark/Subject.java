package com.sevendigital.basket.benchmark;

import java.io.IOException;

/** A process that is measured while it is called. */
record Subject(Pinned process, Allocations allocations) implements AutoCloseable {

    static Subject of(Pinned process) throws IOException {
        return new Subject(process, Allocations.of(process.pid()));
    }

    int port() {
        return process.port();
    }

    Figures measure(Traffic traffic, Pace pace) throws IOException {
        var allocated = allocations.bytes();
        var compiler = process.compilerSeconds();
        var collector = process.collectorSeconds();
        var cpu = process.cpuSeconds();
        var outcome = Load.send(process.port(), traffic, pace);
        return new Figures(
                outcome,
                process.cpuSeconds() - cpu,
                Math.max(0, process.compilerSeconds() - compiler),
                Math.max(0, process.collectorSeconds() - collector),
                allocations.bytes() - allocated,
                process.residentMegabytes());
    }

    @Override
    public void close() {
        try {
            allocations.close();
        } catch (IOException gone) {
            // Then there is nothing to close.
        }
    }
}
