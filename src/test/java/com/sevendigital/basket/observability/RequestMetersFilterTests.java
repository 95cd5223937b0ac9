package com.sevendigital.basket.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import com.sevendigital.basket.service.CanaryProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** Which requests count, and as what. */
class RequestMetersFilterTests {

    private static final UUID CANARY = UUID.fromString("ca9a4700-0000-4000-8000-000000000001");
    private static final String BASKET = "/v1/baskets/{basketId}";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SloCounters objectives = new SloCounters(meters);
    private final RequestMetersFilter filter = new RequestMetersFilter(
            new RequestTimers(meters), objectives, new CanaryCounters(new CanaryProperties(CANARY), meters));

    @Test
    void anAnswerBelow500IsGoodForTheAvailability() throws ServletException, IOException {
        serve("GET", "/v1/baskets/1", BASKET, 200);
        serve("GET", "/v1/baskets/1", BASKET, 404);
        serve("GET", "/v1/baskets/1", BASKET, 429);
        serve("GET", "/v1/baskets/1", BASKET, 503);

        assertThat(counted("availability.total")).isEqualTo(4);
        assertThat(counted("availability.good")).isEqualTo(3);
    }

    @Test
    void whatEscapesIsAnError() {
        FilterChain broken = (_, _) -> {
            throw new ServletException("broken");
        };

        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(
                        () -> filter.doFilter(request("GET", "/v1/x", null), new MockHttpServletResponse(), broken));

        assertThat(counted("availability.total")).isEqualTo(1);
        assertThat(counted("availability.good")).isZero();
        assertThat(requests(RequestTimers.UNMATCHED, "GET", "server_error")).isEqualTo(1);
    }

    @Test
    void requestsAreTimedByRouteMethodAndOutcome() throws ServletException, IOException {
        serve("GET", "/v1/baskets/1", BASKET, 304);
        serve("GET", "/v1/baskets/2", BASKET, 200);
        serve("DELETE", "/v1/baskets/2", BASKET, 409);

        assertThat(requests(BASKET, "GET", "redirection")).isEqualTo(1);
        assertThat(requests(BASKET, "GET", "success")).isEqualTo(1);
        assertThat(requests(BASKET, "DELETE", "client_error")).isEqualTo(1);
    }

    @Test
    void whatNobodyServesHasOneRouteAndOneMethodForAllThatAreUnknown() throws ServletException, IOException {
        serve("BREW", "/coffee", "/**", 404);
        serve("WHEN", "/v1/tea", null, 405);

        assertThat(requests(RequestTimers.UNMATCHED, "other", "client_error")).isEqualTo(2);
        assertThat(counted("availability.total")).as("calls of the API").isEqualTo(1);
    }

    @Test
    void theStatusTheProblemPagesAndTheDocumentsCountForNothing() throws ServletException, IOException {
        serve("GET", "/status", "/status", 503);
        serve("GET", "/problems/internal", "/problems/{slug}", 200);
        serve("GET", "/v3/api-docs", "/v3/api-docs", 200);
        serve("GET", "/swagger-ui.js", "/**", 200);

        assertThat(meters.find(RequestTimers.NAME).timers()).isEmpty();
        assertThat(counted("availability.total")).isZero();
    }

    @Test
    void onlyTheReadsOfTheCanaryAreCountedApart() throws ServletException, IOException {
        serve("GET", "/v1/baskets/" + CANARY, BASKET, 200);
        serve("HEAD", "/v1/baskets/" + CANARY, BASKET, 503);
        serve("DELETE", "/v1/baskets/" + CANARY, BASKET, 409);

        assertThat(canary("good")).isEqualTo(1);
        assertThat(canary("bad")).isEqualTo(1);
        assertThat(counted("availability.total")).isEqualTo(1);
    }

    @Test
    void anInstanceThatIsWarmingUpCountsNothing() throws Exception {
        var warmUp = new Exchange(Trace.begin(), TimeBudget.of(Duration.ofMinutes(1)), new Timings(), true);

        warmUp.<String, Exception>call(() -> {
            serve("GET", "/v1/baskets/1", BASKET, 200);
            return "served";
        });

        assertThat(counted("availability.total")).isZero();
        assertThat(meters.find(RequestTimers.NAME).timers()).isEmpty();
    }

    private void serve(String method, String path, @Nullable String pattern, int status)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(method, path, pattern), response, (_, _) -> response.setStatus(status));
    }

    private static MockHttpServletRequest request(String method, String path, @Nullable String pattern) {
        var request = new MockHttpServletRequest(method, path);
        if (pattern != null) {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        }
        return request;
    }

    private double counted(String name) {
        return meters.get("basket.slo." + name).counter().count();
    }

    private double canary(String outcome) {
        return meters.get("basket.canary.requests")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private long requests(String route, String method, String outcome) {
        return meters.get(RequestTimers.NAME)
                .tags("route", route, "method", method, "outcome", outcome)
                .timer()
                .count();
    }
}
