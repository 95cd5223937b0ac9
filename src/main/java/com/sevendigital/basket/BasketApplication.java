package com.sevendigital.basket;

import com.sevendigital.basket.config.OptimisingCompiler;
import com.sevendigital.basket.logging.LogFlush;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.ThreadPoolBulkheadMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerStreamEventsAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakersHealthIndicatorAutoConfiguration;
import io.github.resilience4j.springboot3.micrometer.autoconfigure.TimerAutoConfiguration;
import io.github.resilience4j.springboot3.ratelimiter.autoconfigure.RateLimiterAutoConfiguration;
import io.github.resilience4j.springboot3.ratelimiter.autoconfigure.RateLimiterMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.ratelimiter.autoconfigure.RateLimitersHealthIndicatorAutoConfiguration;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.scheduled.threadpool.autoconfigure.ContextAwareScheduledThreadPoolAutoConfiguration;
import io.github.resilience4j.springboot3.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import io.github.resilience4j.springboot3.timelimiter.autoconfigure.TimeLimiterMetricsAutoConfiguration;
import io.github.resilience4j.springboot3.verifier.autoconfigure.SpringBoot3VerifierAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.metrics.LogbackMetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.cache.CacheMetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.web.tomcat.TomcatMetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.web.client.HttpClientObservationsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.web.servlet.WebMvcObservationAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.cache.CacheAutoConfiguration;
import org.springframework.boot.autoconfigure.http.client.HttpClientAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestTemplateAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Basket API as one process, without what libraries bring along and nothing here uses. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            // The service measures and traces by itself; each of these would be asked several times for each request.
            ObservationAutoConfiguration.class,
            WebMvcObservationAutoConfiguration.class,
            HttpClientObservationsAutoConfiguration.class,
            AopAutoConfiguration.class,
            CacheAutoConfiguration.class,
            HttpClientAutoConfiguration.class,
            SqlInitializationAutoConfiguration.class,
            RestClientAutoConfiguration.class,
            RestTemplateAutoConfiguration.class,
            CacheMetricsAutoConfiguration.class,
            // It counts sessions, of which there are none, and asks for the JVM's management by JMX for that.
            TomcatMetricsAutoConfiguration.class,
            // LogMeters has them.
            LogbackMetricsAutoConfiguration.class,
            // GuardConfiguration has what is used of them.
            BulkheadAutoConfiguration.class,
            BulkheadMetricsAutoConfiguration.class,
            CircuitBreakerAutoConfiguration.class,
            CircuitBreakerMetricsAutoConfiguration.class,
            RetryAutoConfiguration.class,
            RetryMetricsAutoConfiguration.class,
            ThreadPoolBulkheadMetricsAutoConfiguration.class,
            CircuitBreakersHealthIndicatorAutoConfiguration.class,
            CircuitBreakerStreamEventsAutoConfiguration.class,
            TimerAutoConfiguration.class,
            RateLimiterAutoConfiguration.class,
            RateLimiterMetricsAutoConfiguration.class,
            RateLimitersHealthIndicatorAutoConfiguration.class,
            ContextAwareScheduledThreadPoolAutoConfiguration.class,
            TimeLimiterAutoConfiguration.class,
            TimeLimiterMetricsAutoConfiguration.class,
            SpringBoot3VerifierAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class BasketApplication {

    public static void main(String[] args) {
        var compiler = OptimisingCompiler.givesWay();
        SpringApplication.run(BasketApplication.class, args);
        compiler.report();
        // A JVM that a signal ended reports the signal's number, which a supervisor takes for a failure. This runs
        // last, when all was closed in order; whoever ends the process with another code halts it.
        SpringApplication.getShutdownHandlers().add(() -> {
            LogFlush.beforeTheEnd();
            Runtime.getRuntime().halt(0);
        });
    }
}
