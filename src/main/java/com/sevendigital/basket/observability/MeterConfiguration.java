package com.sevendigital.basket.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.metrics.MeterRegistryCustomizer;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for all meters: the tags that each has, and how far they may multiply. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    /** Far more than the API has; one that is reached means that a path was taken for a route. */
    private static final int MOST_ROUTES = 50;

    /** Whose build it is that counts, and on which instance. */
    @Bean
    MeterRegistryCustomizer<MeterRegistry> commonTags(
            MetricsProperties properties, ObjectProvider<BuildProperties> build) {
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
        return meters -> meters.config().commonTags("version", version, "instance", properties.instanceOrHost());
    }

    /** A belt beside the braces: no mistake in a route can flood whoever stores the metrics. */
    @Bean
    MeterFilter fewRoutes() {
        return MeterFilter.maximumAllowableTags(RequestTimers.NAME, "route", MOST_ROUTES, MeterFilter.deny());
    }
}
