package com.sevendigital.basket.benchmark;

/**
 * What calls cost the process that answered them.
 *
 * @param cpuSeconds of all its threads
 * @param compilerSeconds of those that compile; it is in {@code cpuSeconds}, and goes down as the JVM gets warm
 * @param collectorSeconds of those that collect garbage; it is in {@code cpuSeconds} too
 */
record Figures(
        Outcome outcome,
        double cpuSeconds,
        double compilerSeconds,
        double collectorSeconds,
        long allocatedBytes,
        long residentMegabytes) {

    double cpuMicros() {
        return perCall(1e6 * cpuSeconds);
    }

    double compilerMicros() {
        return perCall(1e6 * compilerSeconds);
    }

    double collectorMicros() {
        return perCall(1e6 * collectorSeconds);
    }

    double allocatedKilobytes() {
        return perCall(allocatedBytes / 1024.0);
    }

    /** Of the one core that it may use. */
    double coreShare() {
        return cpuSeconds / (outcome.elapsed().toNanos() / 1e9);
    }

    private double perCall(double all) {
        return all / Math.max(1, outcome.calls());
    }
}
