package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls until the JVMs that are measured hardly compile any more. For that time they may use both cores. */
final class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final double HARDLY = 0.04;
    /** The optimising compiler comes late, after a time in which nothing seems to be left to compile. */
    private static final Duration CALM = Duration.ofSeconds(60);

    private static final int STEP_SECONDS = 2;
    /** It has one kind of call, where the service has five that share most of their code. */
    private static final int BARE_SECONDS = 30;

    private final Stage stage;
    private final Options options;
    private final List<Pinned> processes;

    WarmUp(Stage stage, Options options) {
        this.stage = stage.shortened();
        this.options = options;
        this.processes = List.of(stage.service().process(), stage.bare().process());
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        for (var process : processes) {
            process.useBothCores();
        }
        var until = System.nanoTime() + options.longestWarmUpSeconds() * 1_000_000_000L;
        if (options.isWanted(Scenario.BARE)) {
            call(stage.bareGet().saturating(BARE_SECONDS));
        }
        var compiled = System.nanoTime();
        while (System.nanoTime() - compiled < CALM.toNanos() && System.nanoTime() < until) {
            var cpu = cpu();
            var compiler = compiler();
            callOnce();
            var share = (compiler() - compiler) / (cpu() - cpu);
            compiled = share > HARDLY ? System.nanoTime() : compiled;
            log.info("In the warm-up, {} % of the CPU is spent on compiling.", Math.round(100 * share));
        }
        for (var process : processes) {
            process.useItsCore();
        }
    }

    private void callOnce() throws InterruptedException, ExecutionException {
        for (var scenario : options.warmingUp()) {
            for (var step : scenario.steps(stage)) {
                call(step.saturating(STEP_SECONDS));
            }
        }
    }

    private static void call(Step step) {
        Load.send(step.subject().port(), step.traffic(), step.pace());
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
