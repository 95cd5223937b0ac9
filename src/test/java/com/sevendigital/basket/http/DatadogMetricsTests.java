package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sevendigital.basket.documents.DatadogFiles;
import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.MetricQuery;
import com.sevendigital.basket.stub.StubDatadog.Series;
import io.micrometer.datadog.DatadogMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What the running service sends to Datadog is what docs/datadog asks for. */
class DatadogMetricsTests extends MeteredService {

    @Autowired
    private DatadogMeterRegistry datadog;

    @Test
    void eachMetricAndTagOfAQueryIsSent() {
        var sent = sent();

        assertThat(DatadogFiles.metricQueries()).hasSizeGreaterThan(50).allSatisfy(query -> {
            var series = sent.stream().filter(isOf(query)).toList();
            assertThat(series).as("series of %s", query.metric()).isNotEmpty();
            assertThat(series.stream().flatMap(each -> each.tags().stream())).containsAll(query.tags());
            assertThat(series.stream().flatMap(each -> each.tags().stream().map(DatadogMetricsTests::key)))
                    .containsAll(query.keys());
        });
    }

    @Test
    void theObjectivesAreCountsThatDatadogCanAddUp() {
        assertThat(sent().stream().filter(series -> series.metric().startsWith("basket.slo.")))
                .hasSize(4)
                .allSatisfy(series -> {
                    assertThat(series.type()).isEqualTo("count");
                    assertThat(series.host()).isEqualTo("i-1");
                    assertThat(series.tags()).contains("service:basket-api", "env:production", "instance:i-1");
                    assertThat(series.value()).isGreaterThan(0);
                });
    }

    @Test
    void theSameMetricsCanBeReadOnTheManagementPort() {
        client().create("GB").is(201);
        await().untilAsserted(() -> assertThat(
                        RawConnection.say(managementPort(), RawConnection.request("GET /actuator/prometheus HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ")
                .contains("basket_slo_availability_good_total{", "basket_requests_seconds_count{"));
    }

    @Test
    void theCommandsOfTheRunbooksMonitorsRun(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(Path.of("/usr/bin/curl")));
        client().get(client().create("GB").is(201)).is(200);
        var commands = Document.at("docs/runbook.md").commands("### Datadog", "### Expected traffic and load");

        var script = Files.writeString(
                folder.resolve("commands.sh"),
                "set -eu\n"
                        + commands.replace("localhost:5000", "localhost:" + port())
                                .replace("localhost:8081", "localhost:" + managementPort()));
        var shell = new ProcessBuilder("/bin/sh", script.toString()).inheritIO().start();

        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).isZero();
        assertThat(commands.lines()).hasSizeGreaterThan(10);
    }

    /** Everything, after a walk. */
    private List<Series> sent() {
        if (!datadog.isClosed()) {
            walk();
            // Sends what there is, before its hour is over.
            datadog.close();
        }
        return DATADOG.series();
    }

    private static Predicate<Series> isOf(MetricQuery query) {
        return series -> series.metric().equals(query.metric());
    }

    private static String key(String tag) {
        return tag.substring(0, tag.indexOf(':'));
    }
}
