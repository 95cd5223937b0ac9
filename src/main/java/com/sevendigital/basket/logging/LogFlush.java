package com.sevendigital.basket.logging;

import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Has the log written out before a process is ended without further ado. */
public final class LogFlush {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private LogFlush() {}

    /** Ends the log. Takes 3 seconds at the most: what hangs may hold the log as well. */
    public static void beforeTheEnd() {
        var flush = Thread.ofPlatform().daemon().name("log-flush").start(LogFlush::stop);
        try {
            flush.join(LONGEST);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.stop();
        }
    }
}
