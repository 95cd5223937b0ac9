package com.sevendigital.basket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distributed trace of an exchange. */
class TraceTests {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String VALID = "00-" + TRACE_ID + "-" + CALLER + "-01";

    @ParameterizedTest
    @CsvSource({"00, 00", "01, 01", "03, 03", "fd, 01", "ff, 03"})
    void theCallersTraceIsContinuedWithTheFlagsThatHaveAMeaning(String flags, String passedOn) {
        var trace = continuing("00-" + TRACE_ID + "-" + CALLER + "-" + flags);

        assertThat(trace.traceId()).isEqualTo(TRACE_ID);
        assertThat(trace.traceparent())
                .matches("00-" + TRACE_ID + "-[0-9a-f]{16}-" + passedOn)
                .doesNotContain(CALLER);
    }

    @Test
    void eachCallHasAParentOfItsOwn() {
        var trace = continuing(VALID);

        assertThat(trace.traceparent()).isNotEqualTo(trace.traceparent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc-" + TRACE_ID + "-" + CALLER + "-01", "01-" + TRACE_ID + "-" + CALLER + "-01-more"})
    void aVersionToComeIsReadAsTheOneThatIsKnown(String traceparent) {
        assertThat(continuing(traceparent).traceparent()).matches("00-" + TRACE_ID + "-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE_ID + "-" + CALLER,
                "00-" + TRACE_ID + "-" + CALLER + "-1",
                "00-" + TRACE_ID + "-" + CALLER + "-01-more",
                "01-" + TRACE_ID + "-" + CALLER + "-01more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + CALLER + "-01",
                "00-" + TRACE_ID + "-00F067AA0BA902B7-01",
                "00-" + TRACE_ID + "-00f067aa0ba902bg-01",
                "ff-" + TRACE_ID + "-" + CALLER + "-01",
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "00-" + TRACE_ID + "-0000000000000000-01",
                "00-" + TRACE_ID + "-" + CALLER + "-01\n"
            })
    void aHeaderThatIsNotValidBeginsANewTraceWithoutTheCallersState(String traceparent) {
        isNew(Trace.continuing(List.of(traceparent), List.of("rojo=1")));
    }

    @Test
    void noHeaderOrSeveralBeginANewTrace() {
        isNew(Trace.continuing(List.of(), List.of("rojo=1")));
        isNew(Trace.continuing(List.of(VALID, VALID), List.of("rojo=1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rojo=00f067aa0ba902b7",
                "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE",
                "rojo=1 , ,\t congo=2",
                "fw529a3039@dt=FfAAA/!~",
                "a_-*/0=with spaces within"
            })
    void aValidStateIsPassedOnUnchanged(String state) {
        assertThat(Trace.continuing(List.of(VALID), List.of(state)).state()).isEqualTo(state);
    }

    @Test
    void severalHeadersAreOneState() {
        assertThat(Trace.continuing(List.of(VALID), List.of("a=1", "b=2")).state())
                .isEqualTo("a=1,b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "rojo", "rojo=", "Rojo=1", "rojo=1=2", "rojo=\u00e9", "rojo=1\r\nX-Evil: 1"})
    void aStateThatIsNotValidIsLeftOut(String state) {
        assertThat(Trace.continuing(List.of(VALID), List.of(state)).state()).isEmpty();
    }

    @Test
    void aStateOfMoreThan32MembersIsLeftOut() {
        var most = IntStream.range(0, 32).mapToObj(n -> "k" + n + "=1").collect(Collectors.joining(","));

        assertThat(Trace.continuing(List.of(VALID), List.of(most)).state()).isEqualTo(most);
        assertThat(Trace.continuing(List.of(VALID), List.of(most, "more=1")).state())
                .isEmpty();
    }

    private static Trace continuing(String traceparent) {
        return Trace.continuing(List.of(traceparent), List.of());
    }

    private static void isNew(Trace trace) {
        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE_ID);
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(trace.state()).isEmpty();
    }

    @Test
    void twoNewTracesDiffer() {
        assertThat(Trace.begin().traceId()).isNotEqualTo(Trace.begin().traceId());
    }
}
