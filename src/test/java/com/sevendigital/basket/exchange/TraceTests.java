package com.sevendigital.basket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distributed trace of an exchange. */
class TraceTests {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "ff"})
    void theCallersTraceIsContinuedInASpanOfItsOwn(String flags) {
        var trace = Trace.continuing("00-" + TRACE_ID + "-" + CALLER + "-" + flags);

        assertThat(trace.traceId()).isEqualTo(TRACE_ID);
        assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(CALLER);
        assertThat(trace.flags()).isEqualTo(flags);
        assertThat(trace.traceparent()).isEqualTo("00-" + TRACE_ID + "-" + trace.spanId() + "-" + flags);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE_ID + "-" + CALLER,
                "00-" + TRACE_ID + "-" + CALLER + "-1",
                "00-" + TRACE_ID + "-" + CALLER + "-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + CALLER + "-01",
                "00-" + TRACE_ID + "-00f067aa0ba902bg-01",
                "ff-" + TRACE_ID + "-" + CALLER + "-01",
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "00-" + TRACE_ID + "-0000000000000000-01",
                "00-" + TRACE_ID + "-" + CALLER + "-01\n"
            })
    void aHeaderThatIsAbsentOrNotValidBeginsANewTrace(String traceparent) {
        var trace = Trace.continuing(traceparent);

        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE_ID);
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void twoNewTracesDiffer() {
        assertThat(Trace.continuing(null).traceId())
                .isNotEqualTo(Trace.continuing(null).traceId());
    }
}
