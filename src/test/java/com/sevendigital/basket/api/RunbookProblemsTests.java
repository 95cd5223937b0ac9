package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The runbook says of each problem what its page says: both come from {@code problems.yaml}. */
class RunbookProblemsTests {

    private static final Path RUNBOOK = Path.of("docs/runbook.md");
    private static final String BEGIN = "<!-- problems.yaml: begin -->\n";
    private static final String END = "<!-- problems.yaml: end -->\n";

    @Test
    void theRunbookHasASectionForEachProblemWithTheTextsOfItsPage() throws IOException {
        var written = Files.readString(RUNBOOK);
        var before = written.substring(0, written.indexOf(BEGIN) + BEGIN.length());
        var after = written.substring(written.indexOf(END));
        var meant = before + sections(new ProblemTexts()) + after;

        if (Boolean.getBoolean("runbook.write")) {
            Files.writeString(RUNBOOK, meant);
        }

        assertThat(Files.readString(RUNBOOK))
                .as("docs/runbook.md; ./mvnw test -Dtest=RunbookProblemsTests -Drunbook.write=true mends it")
                .isEqualTo(meant);
    }

    private static String sections(ProblemTexts texts) {
        return Arrays.stream(ProblemType.values())
                .map(type -> section(type, texts.of(type)))
                .collect(Collectors.joining());
    }

    private static String section(ProblemType type, ProblemText text) {
        return """

                #### problem: %s

                HTTP %d, %s. %s.

                * Means: %s
                * Tell: %s
                * Do: %s
                * The caller: %s

                ```sh
                curl -s localhost:8081/actuator/prometheus | grep '^basket_problems_total.*type="%s"'
                ```

                """.formatted(
                        type.slug(),
                        type.status().value(),
                        type.retryable() ? "may be retried" : "not to be retried unchanged",
                        type.title(),
                        text.meaning().strip(),
                        text.signs().strip(),
                        text.operator().strip(),
                        text.caller().strip(),
                        type.slug());
    }
}
