package com.sevendigital.basket.benchmark;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A process that is measured while it is called; what it allocates is known only of those that are warm. */
record Subject(Pinned process, @Nullable Allocations allocations) implements AutoCloseable {

    static Subject of(Pinned process) throws IOException {
        return new Subject(process, Allocations.of(process.pid()));
    }

    /** One in which nothing is loaded only because it is measured. */
    static Subject cold(Pinned process) {
        return new Subject(process, null);
    }

    int port() {
        return process.port();
    }

    Figures measure(Traffic traffic, Pace pace) throws IOException {
        var allocated = allocated();
        var compiler = process.compilerSeconds();
        var collector = process.collectorSeconds();
        var cpu = process.cpuSeconds();
        var outcome = Load.send(process.port(), traffic, pace);
        return new Figures(
                outcome,
                process.cpuSeconds() - cpu,
                Math.max(0, process.compilerSeconds() - compiler),
                Math.max(0, process.collectorSeconds() - collector),
                allocated() - allocated,
                process.residentMegabytes());
    }

    private long allocated() {
        return allocations == null ? 0 : allocations.bytes();
    }

    @Override
    public void close() {
        if (allocations == null) {
            return;
        }
        try {
            allocations.close();
        } catch (IOException gone) {
            // Then there is nothing to close.
        }
    }
}
