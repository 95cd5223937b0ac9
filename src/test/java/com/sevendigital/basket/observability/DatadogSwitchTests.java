package com.sevendigital.basket.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.datadog.DatadogMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.datadog.DatadogMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** With a key metrics go to Datadog; without one the service starts all the same. */
class DatadogSwitchTests {

    @ParameterizedTest
    @CsvSource({
        "management.datadog.metrics.export.api-key=secret, true",
        "DD_API_KEY=secret, true",
        "DD_API_KEY=, false",
        "management.datadog.metrics.export.enabled=true, false"
    })
    void metricsGoToDatadogWhenThereIsAKey(String setting, boolean sent) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withInitializer(context ->
                        new DatadogSwitch().postProcessEnvironment(context.getEnvironment(), new SpringApplication()))
                .withConfiguration(AutoConfigurations.of(
                        MetricsAutoConfiguration.class, DatadogMetricsExportAutoConfiguration.class))
                .withPropertyValues(setting, "management.datadog.metrics.export.uri=http://localhost:1")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(DatadogMeterRegistry.class))
                            .hasSize(sent ? 1 : 0);
                });
    }
}
