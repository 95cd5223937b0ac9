package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The guards of the application's own settings have the names under which the clients ask for them. */
class UpstreamSettingsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(GuardConfiguration.class)
            .withBean(SimpleMeterRegistry.class)
            .withBean(Upstream.Factory.class);

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "purchasing"})
    void theBreakerOpensWhenHalfOfTwentyCallsAreFaults(String name) {
        application.run(context -> {
            var registry = context.getBean(CircuitBreakerRegistry.class);
            assertThat(registry.getAllCircuitBreakers())
                    .anyMatch(breaker -> breaker.getName().equals(name));

            var settings = registry.circuitBreaker(name).getCircuitBreakerConfig();

            assertThat(settings.getSlidingWindowType()).isEqualTo(SlidingWindowType.COUNT_BASED);
            assertThat(settings.getSlidingWindowSize()).isEqualTo(20);
            assertThat(settings.getMinimumNumberOfCalls()).isEqualTo(10);
            assertThat(settings.getFailureRateThreshold()).isEqualTo(50);
            assertThat(settings.getPermittedNumberOfCallsInHalfOpenState()).isEqualTo(5);
            assertThat(settings.getWaitIntervalFunctionInOpenState().apply(1)).isEqualTo(5_000);
            assertThat(settings.getRecordExceptionPredicate())
                    .accepts(UpstreamFault.lost("any", null))
                    .rejects(new IllegalStateException());
        });
    }

    @ParameterizedTest
    @CsvSource({"catalogue, 150", "purchasing, 300"})
    void theBulkheadLetsNobodyWait(String name, int most) {
        application.run(context -> {
            var settings =
                    context.getBean(BulkheadRegistry.class).bulkhead(name).getBulkheadConfig();

            assertThat(settings.getMaxConcurrentCalls()).isEqualTo(most);
            assertThat(settings.getMaxWaitDuration()).isEqualTo(Duration.ZERO);
        });
    }

    @ParameterizedTest
    @CsvSource({"catalogue, 2"})
    void oneRetryFollowsSoonAndOnlyAFault(String name, int attempts) {
        application.run(context -> {
            var settings = context.getBean(RetryRegistry.class).retry(name).getRetryConfig();
            var made = new AtomicInteger();
            var upstream = context.getBean(Upstream.Factory.class).named(name);

            assertThat(settings.getExceptionPredicate())
                    .accepts(UpstreamFault.lost("any", null))
                    .rejects(new IllegalStateException());
            assertThat(settings.getIntervalBiFunction().apply(1, null)).isEqualTo(20);
            assertThat(upstream.call(() -> succeedAt(attempts, made.incrementAndGet())))
                    .isEqualTo(attempts);
        });
    }

    private static int succeedAt(int last, int attempt) {
        if (attempt < last) {
            throw UpstreamFault.lost("not yet", null);
        }
        return attempt;
    }
}
