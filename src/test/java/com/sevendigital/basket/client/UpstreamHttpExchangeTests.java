package com.sevendigital.basket.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call is part of the exchange for which it is made: its time, its trace, its account. */
@Timeout(60)
class UpstreamHttpExchangeTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final UpstreamHttp http = new UpstreamHttp("catalogue", LONG, LONG);
    private final RawServer server = RawServer.start(RawServer.answering(200, "fine"));
    private final Timings timings = new Timings();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallTakesNoLongerThanTheExchangeStillMay() {
        server.become((_, _) -> {});

        var fault = exchange(Duration.ofMillis(300)).call(() -> UpstreamHttpDeadlineTests.fault(http, get()));

        assertThat(fault.sent()).isTrue();
    }

    @Test
    void withoutTimeLeftNothingIsSent() {
        var fault = exchange(Duration.ZERO).call(() -> UpstreamHttpDeadlineTests.fault(http, get()));

        assertThat(fault.sent()).isFalse();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theTraceGoesOnUnderItsId() {
        exchange(LONG).call(() -> http.send(get()));

        assertThat(server.requests()).singleElement().asString().containsIgnoringCase("traceparent: 00-" + TRACE_ID);
    }

    @Test
    void workThatNoRequestWaitsForHasNoTrace() {
        http.send(get());

        assertThat(server.requests()).singleElement().asString().doesNotContainIgnoringCase("traceparent");
    }

    @Test
    void aRequestThatIsSentAgainHasTheTraceOnce() {
        var request = get();

        exchange(LONG).call(() -> http.send(request));
        exchange(LONG).call(() -> http.send(request));

        assertThat(server.requests()).last().asString().containsOnlyOnce("traceparent");
    }

    @Test
    void theTimeIsCountedAsTheDependencys() {
        exchange(LONG).call(() -> http.send(get()));

        assertThat(timings.serverTiming()).matches("catalogue;dur=\\d+\\.\\d");
    }

    @Test
    void timeThatBroughtNoAnswerIsCountedToo() {
        server.become((_, _) -> {});

        exchange(Duration.ofMillis(300)).call(() -> UpstreamHttpDeadlineTests.fault(http, get()));

        assertThat(Double.parseDouble(timings.serverTiming().substring("catalogue;dur=".length())))
                .isGreaterThan(200);
    }

    private Exchange exchange(Duration total) {
        var trace = Trace.continuing(List.of("00-" + TRACE_ID + "-00f067aa0ba902b7-01"), List.of());
        return new Exchange(trace, TimeBudget.of(total), timings);
    }

    private HttpRequest.Builder get() {
        return HttpRequest.newBuilder(URI.create(server.url()));
    }
}
