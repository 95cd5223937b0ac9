package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls until the JVMs that are measured hardly compile any more. For that time they may use both cores. */
final class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final double HARDLY = 0.05;
    private static final int STEP_SECONDS = 2;

    private final Stage stage;
    private final Options options;
    private final List<Pinned> processes;

    WarmUp(Stage stage, Options options) {
        this.stage = stage.shortened();
        this.options = options;
        this.processes = List.of(stage.service().process(), stage.bare().process());
    }

    void run() throws IOException, InterruptedException {
        for (var process : processes) {
            process.useBothCores();
        }
        var until = System.nanoTime() + options.longestWarmUpSeconds() * 1_000_000_000L;
        var share = 1.0;
        while (share > HARDLY && System.nanoTime() < until) {
            var cpu = cpu();
            var compiler = compiler();
            callOnce();
            share = (compiler() - compiler) / (cpu() - cpu);
        }
        log.info("After the warm-up, {} % of the CPU is spent on compiling.", Math.round(100 * share));
        for (var process : processes) {
            process.useItsCore();
        }
    }

    private void callOnce() {
        for (var scenario : options.only()) {
            for (var step : scenario.steps(stage)) {
                var pace = step.saturating(STEP_SECONDS).pace();
                Load.send(step.subject().port(), step.traffic(), pace);
            }
        }
    }

    private double cpu() throws IOException {
        var seconds = 0.0;
        for (var process : processes) {
            seconds += process.cpuSeconds();
        }
        return seconds;
    }

    private double compiler() throws IOException {
        var seconds = 0.0;
        for (var process : processes) {
            seconds += process.compilerSeconds();
        }
        return seconds;
    }
}
