package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a stub answers, after which delay; with a fault, it breaks the connection instead. */
record StubAnswer(
        int status,
        String contentType,
        String body,
        @Nullable Duration retryAfter,
        Duration delay,
        @Nullable Fault fault) {

    static StubAnswer json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", body.toString());
    }

    static StubAnswer text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    private static StubAnswer of(int status, String contentType, String body) {
        return new StubAnswer(status, contentType, body, null, Duration.ZERO, null);
    }

    StubAnswer after(Duration pause) {
        return new StubAnswer(status, contentType, body, retryAfter, pause, fault);
    }

    StubAnswer retryAfter(Duration pause) {
        return new StubAnswer(status, contentType, body, pause, delay, fault);
    }

    StubAnswer broken() {
        return new StubAnswer(status, contentType, body, retryAfter, delay, Fault.CONNECTION_RESET_BY_PEER);
    }

    /** Keeps delays and faults of the mapping beside its own, so that a mapping that adds one still has the stub's own answer. */
    ResponseDefinition in(ResponseDefinition mapped) {
        var response = ResponseDefinitionBuilder.like(mapped).withStatus(status).withBody(body);
        response.withHeader("Content-Type", contentType);
        if (retryAfter != null) {
            response.withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        if (delay.isPositive()) {
            var added = Objects.requireNonNullElse(mapped.getFixedDelayMilliseconds(), 0);
            response.withFixedDelay(Math.toIntExact(delay.toMillis() + added));
        }
        if (fault != null) {
            response.withFault(fault);
        }
        return response.build();
    }
}
