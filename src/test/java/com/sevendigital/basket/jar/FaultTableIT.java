package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each dependency fails in each way: every call is answered in time by the problem that names the dependency, and those
 * who watch the service see nothing of it. Ends with a table of what was seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class FaultTableIT {

    private static final Path REPORT = Path.of("target", "jar-tests", "fault-table.md");

    /** A hang is the alternative: the calls of a request have 450 ms. */
    private static final long LONGEST_MILLIS = 3000;

    /** Of those who need nothing that fails; the others are due to a machine that does other things as well. */
    private static final long MOST = 80;

    private static final int STUCK = 300;

    private final FaultStage stage = FaultStage.shared();
    private final StringBuilder table = new StringBuilder(FaultRun.HEADING);

    static Stream<Arguments> faults() {
        return Stream.of(Dependency.values())
                .flatMap(dependency -> Stream.of(WireFault.values())
                        .filter(fault -> fault != WireFault.THROTTLES || dependency == Dependency.TABLE)
                        .map(fault -> Arguments.of(dependency, fault)));
    }

    @AfterAll
    void report() throws IOException {
        Files.writeString(REPORT, table);
        System.out.println(table);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void callsAreAnsweredInTimeWithTheRightProblemAndNobodyElseIsTouched(Dependency dependency, WireFault fault) {
        var run = FaultRun.of(dependency, fault, stage);
        table.append(run.row());

        assertThat(run.calls().slowest()).as("%s", run.calls()).isLessThan(LONGEST_MILLIS);
        assertThat(run.calls().outcomes().keySet())
                .as("%s", run.calls())
                .allMatch(outcome -> outcome.matches("20[12] .*|503 .*-unavailable"))
                .anyMatch(outcome -> outcome.matches(dependency.faulty()));
        assertThat(run.statuses().outcomes()).containsOnlyKeys("200 up");
        if (dependency != Dependency.TABLE) {
            assertThat(run.canaries().share("200 ordered"))
                    .as("%s", run.canaries())
                    .isGreaterThan(MOST);
        }
    }

    @Test
    void whileHundredsOfRequestsAreStuckTheStatusIsToldAtOnce() {
        var basket = stage.create();
        stage.table.become(WireFault.SILENT);
        try (var balancer = new Crowd(1, stage::status)) {
            var stuck = Answers.atOnce(Collections.nCopies(STUCK, () -> stage.get(basket)));
            var statuses = balancer.answers();

            assertThat(stuck.outcomes()).containsOnlyKeys("503 storage-unavailable");
            assertThat(statuses.outcomes()).containsOnlyKeys("200 up");
            assertThat(statuses.slowest()).isLessThan(LONGEST_MILLIS);
            table.append(
                    "\n%d gets at once on a silent table: %s, p50 %d ms, slowest %d ms; `/status`: p50 %d ms, slowest %d ms.\n"
                            .formatted(STUCK, stuck, stuck.p50(), stuck.slowest(), statuses.p50(), statuses.slowest()));
        } finally {
            stage.table.passAll();
            FaultRun.untilNormal(Dependency.TABLE, stage);
        }
    }
}
