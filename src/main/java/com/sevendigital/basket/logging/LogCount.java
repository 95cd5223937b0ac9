package com.sevendigital.basket.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the log's lines by level, those that are held back later as well. */
public final class LogCount extends UnsynchronizedAppenderBase<ILoggingEvent> {

    /** All that a line can have. */
    public static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

    private static final Map<Level, LongAdder> LINES =
            LEVELS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new LongAdder()));

    /** How many there have been since the process started. */
    public static long of(Level level) {
        return lines(level).sum();
    }

    @Override
    protected void append(ILoggingEvent line) {
        lines(line.getLevel()).increment();
    }

    private static LongAdder lines(Level level) {
        return Objects.requireNonNull(LINES.get(level), "a level of no line");
    }
}
