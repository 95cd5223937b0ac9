package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The optimising compiler of a running jar gives way to everything else in it. */
@EnabledOnOs(OS.LINUX)
class OptimisingCompilerIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOWERED = 10;

    @Test
    void ofTheThreadsThatCompileOnlyTheOptimisingOnesGiveWay() throws IOException {
        try (var service = JavaProcess.start("optimising-compiler", List.of("-jar", ServiceProcess.JAR))) {
            var use = ProcessUse.of(service.pid());

            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(use.nicenessOfThreads("C2 CompilerThre"))
                            .isNotEmpty()
                            .containsOnly(LOWERED));
            assertThat(use.nicenessOfThreads("C1 CompilerThre", "main", "java"))
                    .isNotEmpty()
                    .containsOnly(0);
        }
    }
}
