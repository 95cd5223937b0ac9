package com.sevendigital.basket.observability;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Sends metrics to Datadog when there is a key for it; without one an instance starts as well, and sends nothing. */
public final class DatadogSwitch implements EnvironmentPostProcessor, Ordered {

    private static final String EXPORT = "management.datadog.metrics.export.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty(EXPORT + "api-key"))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("noDatadogKey", Map.of(EXPORT + "enabled", "false")));
        }
    }

    /** When application.yaml and the environment have been read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
