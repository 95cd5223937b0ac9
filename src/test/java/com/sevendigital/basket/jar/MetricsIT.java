package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.stub.StubDatadog;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether metrics are sent is decided where the jar is started, not where it was built. */
class MetricsIT {

    private static final String NOWHERE = "http://127.0.0.1:" + JavaProcess.freePort();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String EXPORT = "management.datadog.metrics.export.";

    @Test
    void metricsAreSentByAnInstanceThatHasAKeyAndByNoOther() {
        try (var datadog = StubDatadog.start()) {
            var settings = settings(datadog);
            try (var _ = ServiceProcess.start("without-key", settings)) {
                settings.put(EXPORT + "api-key", "of-a-test");
                settings.put("basket.metrics.instance", "with-key");
                try (var _ = ServiceProcess.start("with-key", settings)) {
                    await().atMost(LONGEST)
                            .until(() -> datadog.series().stream()
                                    .anyMatch(series -> series.metric().equals("jvm.threads.virtual.live")));
                }
            }
            // The one without ran all the while that the other started and sent.
            assertThat(datadog.series())
                    .allSatisfy(series -> assertThat(series.host()).isEqualTo("with-key"));
        }
    }

    private static Map<String, String> settings(StubDatadog datadog) {
        var settings = new LinkedHashMap<>(ServiceProcess.settings(URI.create(NOWHERE), NOWHERE, NOWHERE));
        settings.put("basket.dynamodb.create-table", "false");
        settings.put(EXPORT + "uri", datadog.baseUrl());
        settings.put(EXPORT + "step", "1s");
        return settings;
    }
}
