package com.sevendigital.basket.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/** The fields of a line of the log, in their order. Of the MDC it has only what this service put there. */
final class LogFields {

    static final String STACK_TRACE = "stackTrace";

    private static final List<String> OF_THE_EXCHANGE = List.of("traceId", "problem");
    private static final String THREAD_DUMP = "threadDump";
    private static final int LONGEST_STACK_TRACE = 30_000;

    private LogFields() {}

    /** The first of two fields of one name is the one that is written. */
    static Map<String, Object> of(ILoggingEvent event, ThrowableProxyConverter throwables) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("time", event.getInstant().toString());
        fields.put("level", event.getLevel().toString());
        fields.put("message", Redaction.line(event.getFormattedMessage()));
        for (var name : OF_THE_EXCHANGE) {
            var value = event.getMDCPropertyMap().get(name);
            if (value != null) {
                fields.put(name, Redaction.line(value));
            }
        }
        for (var pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())) {
            fields.putIfAbsent(pair.key, value(pair));
        }
        fields.putIfAbsent("logger", event.getLoggerName());
        fields.putIfAbsent("thread", Redaction.line(event.getThreadName()));
        if (event.getThrowableProxy() != null) {
            var trace = throwables.convert(event);
            fields.put(STACK_TRACE, Redaction.lines(trace.substring(0, Math.min(trace.length(), LONGEST_STACK_TRACE))));
        }
        return fields;
    }

    private static Object value(KeyValuePair pair) {
        if (pair.value instanceof Number || pair.value instanceof Boolean) {
            return pair.value;
        }
        var text = String.valueOf(pair.value);
        return pair.key.equals(THREAD_DUMP) ? Redaction.lines(text) : Redaction.line(text);
    }
}
