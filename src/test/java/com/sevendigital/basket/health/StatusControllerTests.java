package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.api.PublishedContract;
import com.sevendigital.basket.repository.InMemoryBaskets;
import com.sevendigital.basket.service.StorageStatus;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the load balancer is answered; each answer keeps the published contract. */
class StatusControllerTests {

    private static final PublishedContract CONTRACT = PublishedContract.onClasspath();

    private final InstanceState state = new InstanceState();
    private final InFlightRequests requests = new InFlightRequests();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final MockMvcTester http = MockMvcTester.of(controller());

    @Test
    void anInstanceThatIsWellGetsTraffic() {
        assertThat(status())
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("up");
    }

    @Test
    void anInstanceThatHangsGetsNone() {
        state.hung(true);

        assertThat(status())
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("hung");
    }

    @Test
    void anInstanceThatLeavesGetsNone() {
        state.drain();

        assertThat(status())
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("draining");
    }

    @Test
    void itTellsHowManyRequestsAreServedAndHowOldTheOldestIs() {
        try (var _ = requests.begin()) {
            await().until(() -> requests.oldestAge().compareTo(Duration.ofMillis(5)) > 0);

            var answer = assertThat(status()).bodyJson();
            answer.extractingPath("$.inFlight").isEqualTo(1);
            answer.extractingPath("$.oldestInFlightMillis")
                    .asNumber()
                    .satisfies(age -> assertThat(age.longValue()).isPositive());
        }

        assertThat(status()).bodyJson().extractingPath("$.inFlight").isEqualTo(0);
    }

    @Test
    void sickDependenciesAreToldAndTurnNothingRed() {
        breakers.circuitBreaker("catalogue").transitionToOpenState();
        breakers.circuitBreaker("purchasing").transitionToOpenState();
        breakers.circuitBreaker("purchasing").transitionToHalfOpenState();

        var answer = assertThat(status()).hasStatus(200).bodyJson();
        answer.extractingPath("$.breakers.catalogue").isEqualTo("open");
        answer.extractingPath("$.breakers.purchasing").isEqualTo("half-open");
        answer.extractingPath("$.table").isEqualTo("answering");
    }

    private MvcTestResult status() {
        var result = http.get().uri("/status").exchange();
        var response = result.getResponse();
        // As every answer has them that passes the filter of the exchange.
        var headers = new HashMap<String, List<String>>();
        headers.put("Cache-Control", List.of("private, no-store"));
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        try {
            CONTRACT.validate("GET", "/status", response.getStatus(), headers, response.getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return result;
    }

    private StatusController controller() {
        var none = new StaticListableBeanFactory();
        var build =
                new BuildFacts(none.getBeanProvider(BuildProperties.class), none.getBeanProvider(GitProperties.class));
        return new StatusController(build, state, requests, breakers, new StorageStatus(new InMemoryBaskets()));
    }
}
