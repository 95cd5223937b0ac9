package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.datadog.api.client.v1.model.Dashboard;
import com.datadog.api.client.v1.model.Monitor;
import com.datadog.api.client.v1.model.ServiceLevelObjectiveRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datadog understands what docs/datadog says, and the runbook what Datadog says. */
class DatadogFilesTests {

    private static final Pattern LINK = Pattern.compile("docs/runbook\\.md#([\\w-]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (monitor: .*)$");
    private static final Pattern OBJECTIVE = Pattern.compile("\\{\\{slo:(\\w+)}}");

    @ParameterizedTest
    @MethodSource("com.sevendigital.basket.documents.DatadogFiles#monitors")
    void datadogUnderstandsAllOfAMonitor(Path file) throws IOException {
        assertThat(DatadogModel.notUnderstood(Files.readString(file), Monitor.class))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("com.sevendigital.basket.documents.DatadogFiles#objectives")
    void datadogUnderstandsAllOfAnObjective(Path file) throws IOException {
        assertThat(DatadogModel.notUnderstood(Files.readString(file), ServiceLevelObjectiveRequest.class))
                .isEmpty();
    }

    @Test
    void datadogUnderstandsAllOfTheDashboard() throws IOException {
        assertThat(DatadogModel.notUnderstood(Files.readString(DatadogFiles.dashboard()), Dashboard.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"timeseries\", \"requests\": [], \"sho_legend\": true}",
                "{\"type\": \"timeserie\", \"requests\": []}",
                "{\"type\": \"timeseries\", \"requests\": [{\"display_type\": \"bar\"}]}",
                "{\"type\": \"note\"}"
            })
    void whatDatadogDoesNotUnderstandIsFound(String widget) {
        var dashboard = "{\"title\": \"t\", \"layout_type\": \"ordered\", \"widgets\": [{\"definition\": %s}]}"
                .formatted(widget);

        assertThat(DatadogModel.notUnderstood(dashboard, Dashboard.class)).isNotEmpty();
    }

    @Test
    void eachMonitorLeadsToItsOwnPartOfTheRunbookAndEachPartHasAMonitor() {
        var links = DatadogFiles.monitors().stream()
                .map(file -> DatadogFiles.read(file).path("message").asText())
                .map(message -> LINK.matcher(message)
                        .results()
                        .map(link -> link.group(1))
                        .toList())
                .toList();
        var parts = HEADING.matcher(Document.at("docs/runbook.md").text())
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();

        assertThat(links).allSatisfy(link -> assertThat(link).hasSize(1));
        assertThat(links.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void whoeverNamesAnObjectiveNamesOneThatIsThere() throws IOException {
        var there = DatadogFiles.objectives().stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
        for (var file : DatadogFiles.all()) {
            var named = OBJECTIVE.matcher(Files.readString(file)).results().map(name -> name.group(1));
            assertThat(there).containsAll(named.collect(Collectors.toSet()));
        }
    }

    @Test
    void theObjectivesAreThoseOfTheRunbook() {
        assertThat(DatadogFiles.objectives().stream().map(DatadogFiles::read))
                .hasSize(2)
                .allSatisfy(objective -> {
                    assertThat(objective.at("/thresholds/0/target").asDouble()).isEqualTo(99.5);
                    assertThat(objective.at("/thresholds/0/timeframe").asText()).isEqualTo("30d");
                });
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
