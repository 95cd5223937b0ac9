package com.sevendigital.basket.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/** A line on standard output, in the format that {@code basket.log.format} names: {@code json} or {@code text}. */
final class ConsoleLine implements StructuredLogFormatter<ILoggingEvent> {

    private final StructuredLogFormatter<ILoggingEvent> format;

    ConsoleLine(Environment settings, ThrowableProxyConverter throwables) {
        var named = settings.getRequiredProperty("basket.log.format");
        this.format = switch (named) {
            case "json" -> new JsonLine(throwables);
            case "text" -> new ReadableLine(throwables);
            default -> throw new IllegalArgumentException("basket.log.format is json or text, and not " + named);
        };
    }

    @Override
    public String format(ILoggingEvent event) {
        return format.format(event);
    }
}
