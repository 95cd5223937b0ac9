package com.sevendigital.basket.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** One event of the log for people: what it says, its fields, and a stack trace below. */
final class ReadableLine implements StructuredLogFormatter<ILoggingEvent> {

    private final ThrowableProxyConverter throwables;

    ReadableLine(ThrowableProxyConverter throwables) {
        this.throwables = throwables;
    }

    @Override
    public String format(ILoggingEvent event) {
        var fields = LogFields.of(event, throwables);
        var time = String.valueOf(fields.remove("time"));
        var level = fields.remove("level");
        var message = fields.remove("message");
        var trace = Objects.requireNonNullElse(fields.remove(LogFields.STACK_TRACE), "");
        return "%s %-5s %s  %s%n%s".formatted(time, level, message, inWords(fields), trace);
    }

    private static String inWords(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
    }
}
