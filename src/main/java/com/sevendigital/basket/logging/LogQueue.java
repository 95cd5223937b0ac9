package com.sevendigital.basket.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.convert.DurationStyle;

/**
 * Takes the log's lines from those who work and has a thread of its own write them: nobody waits for a disk or a pipe.
 * What finds no place, and what is one line too many of its kind, is counted, and the count is logged.
 */
public final class LogQueue extends AsyncAppender {

    /** Kept free, so that no line is lost uncounted by those who found a place at the same moment. */
    private static final int HEADROOM = 1024;

    private static final int LONGEST_FLUSH_MILLIS = 1000;

    private final AtomicLong dropped = new AtomicLong();
    private int lines;
    private int sameLines = Integer.MAX_VALUE;
    private Duration sameWithin = Duration.ofSeconds(1);
    private FloodGate gate = new FloodGate(sameLines, sameWithin);
    private @Nullable ScheduledFuture<?> counting;

    /** How many lines may wait; 0 for none, then each is written by the thread that logs it. */
    public void setLines(int lines) {
        this.lines = lines;
    }

    /** How many warnings or errors of one kind are written in {@link #setSameWithin}. */
    public void setSameLines(int sameLines) {
        this.sameLines = sameLines;
    }

    /** As Spring Boot writes durations, such as {@code 10s}. */
    public void setSameWithin(String sameWithin) {
        this.sameWithin = DurationStyle.detectAndParse(sameWithin);
    }

    @Override
    public void start() {
        gate = new FloodGate(sameLines, sameWithin);
        setQueueSize(lines + HEADROOM);
        setDiscardingThreshold(0);
        setNeverBlock(true);
        setMaxFlushTime(LONGEST_FLUSH_MILLIS);
        super.start();
        counting = getContext()
                .getScheduledExecutorService()
                .scheduleWithFixedDelay(() -> tell(gate.over()), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!gate.admits(event)) {
            return;
        }
        if (lines > 0 && getRemainingCapacity() <= HEADROOM) {
            dropped.incrementAndGet();
        } else {
            write(event);
        }
    }

    @Override
    public void stop() {
        if (counting != null) {
            counting.cancel(false);
        }
        if (isStarted()) {
            tell(gate.all());
        }
        super.stop();
    }

    private void tell(List<FloodGate.HeldBack> heldBack) {
        for (var flood : heldBack) {
            var kind = flood.kind();
            var line = line(kind.logger(), kind.level(), "More of these were held back: " + kind.message());
            line.addKeyValuePair(new KeyValuePair("suppressed", flood.count()));
            write(line);
        }
        var lost = dropped.getAndSet(0);
        if (lost > 0) {
            var line = line(
                    LogQueue.class.getName(), Level.WARN, "Lines were dropped, since the log was written too slowly");
            line.addKeyValuePair(new KeyValuePair("dropped", lost));
            write(line);
        }
    }

    private LoggingEvent line(String logger, Level level, String message) {
        var origin = ((LoggerContext) getContext()).getLogger(logger);
        return new LoggingEvent(LogQueue.class.getName(), origin, level, message, null, null);
    }

    private void write(ILoggingEvent event) {
        if (lines > 0) {
            super.append(event);
        } else {
            iteratorForAppenders().forEachRemaining(appender -> appender.doAppend(event));
        }
    }
}
