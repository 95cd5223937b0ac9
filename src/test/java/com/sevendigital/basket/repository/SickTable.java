package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sevendigital.basket.domain.Unavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A server that plays a sick DynamoDB. */
final class SickTable implements AutoCloseable {

    static final int STALL_MILLIS = 60_000;
    /** Longer than any test should take, and shorter than the stall. */
    static final Duration LONG = Duration.ofSeconds(40);

    static final Duration SHORT = Duration.ofMillis(300);

    /** Many times the short limits, and far from the long ones. */
    static final Duration WELL_BEFORE_THE_STALL = Duration.ofSeconds(20);

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final URI endpoint;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    SickTable() {
        server.start();
        endpoint = URI.create(server.baseUrl());
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    int requests() {
        return server.getAllServeEvents().size();
    }

    BasketRepository repository(Duration attempt, Duration call, Duration poolWait, int connections) {
        var properties = new DynamoProperties("baskets", endpoint, false, attempt, call, call, poolWait, connections);
        var client = new DynamoConfiguration().dynamo(properties, new TableMeters(meters));
        return TestTable.repository(client, properties);
    }

    /** All of a call may take that long. */
    DynamoProperties properties(Duration limit) {
        return new DynamoProperties("baskets", endpoint, false, limit, limit, limit, limit, 10);
    }

    TableGets gets() {
        var properties = TestTable.properties(endpoint, "baskets");
        return new TableGets(TestTable.client(properties), properties);
    }

    /** How many calls ended so. */
    long counted(String operation, String outcome) {
        var calls = meters.find("basket.table.calls")
                .tags("operation", operation, "outcome", outcome)
                .timer();
        return calls == null ? 0 : calls.count();
    }

    int retries(String operation) {
        return (int) meters.get("basket.table.retries")
                .tag("operation", operation)
                .counter()
                .count();
    }

    /** Passes when the call ends as an outage of the storage, and does so while the server still stalls. */
    static void assertOutageInTime(ThrowingCallable call) {
        var start = System.nanoTime();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(call)
                .returns(Unavailable.Dependency.STORAGE, Unavailable::dependency);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WELL_BEFORE_THE_STALL);
    }

    @Override
    public void close() {
        server.stop();
    }
}
