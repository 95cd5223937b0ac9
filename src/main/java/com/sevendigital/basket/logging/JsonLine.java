package com.sevendigital.basket.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;

/** One event of the log as one JSON object in one line. */
final class JsonLine extends JsonWriterStructuredLogFormatter<ILoggingEvent> {

    JsonLine(ThrowableProxyConverter throwables) {
        super(JsonWriter.<ILoggingEvent>of(members -> members.addMapEntries(event -> LogFields.of(event, throwables)))
                .withNewLineAtEnd());
    }
}
