package com.sevendigital.basket.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.CompositeCustomizer;
import io.github.resilience4j.consumer.DefaultEventConsumerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetricsPublisher;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetricsPublisher;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetricsPublisher;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.spring6.bulkhead.configure.BulkheadConfiguration;
import io.github.resilience4j.spring6.circuitbreaker.configure.CircuitBreakerConfiguration;
import io.github.resilience4j.spring6.retry.configure.RetryConfiguration;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadProperties;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerProperties;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The guards of the calls to upstreams, as {@code resilience4j.*} configures them, each with its metrics.
 *
 * <p>It has resilience4j make them. Resilience4j's own auto-configurations would also make annotations work, and endpoints, that
 * nothing here has, and take a tenth of a start for it: docs/decisions/0043-bean-definitions-as-code.md.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CircuitBreakerProperties.class, BulkheadProperties.class, RetryProperties.class})
class GuardConfiguration {

    @Bean
    CircuitBreakerRegistry breakers(CircuitBreakerProperties properties, MeterRegistry meters) {
        return new CircuitBreakerConfiguration(properties)
                .circuitBreakerRegistry(
                        new DefaultEventConsumerRegistry<>(),
                        new TaggedCircuitBreakerMetricsPublisher(meters),
                        new CompositeCustomizer<>(List.of()));
    }

    @Bean
    BulkheadRegistry bulkheads(BulkheadProperties properties, MeterRegistry meters) {
        return new BulkheadConfiguration()
                .bulkheadRegistry(
                        properties,
                        new DefaultEventConsumerRegistry<>(),
                        new TaggedBulkheadMetricsPublisher(meters),
                        new CompositeCustomizer<>(List.of()));
    }

    @Bean
    RetryRegistry retries(RetryProperties properties, MeterRegistry meters) {
        return new RetryConfiguration()
                .retryRegistry(
                        properties,
                        new DefaultEventConsumerRegistry<>(),
                        new TaggedRetryMetricsPublisher(meters),
                        new CompositeCustomizer<>(List.of()));
    }
}
