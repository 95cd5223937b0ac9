package com.sevendigital.basket.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets through so many warnings and errors of one kind in so much time, and counts the others. */
final class FloodGate {

    /** Beyond these, all kinds count as one: whoever writes a new message each time is held back as well. */
    private static final int MOST_KINDS = 500;

    private final int lines;
    private final Duration within;
    private final Map<Kind, Window> windows = new ConcurrentHashMap<>();

    FloodGate(int lines, Duration within) {
        this.lines = lines;
        this.within = within;
    }

    /**
     * What makes two lines alike.
     *
     * @param message with the places of its arguments empty
     * @param thrown the exception's class; {@code null} without one
     */
    record Kind(
            String logger,
            Level level,
            String message,
            @Nullable String thrown) {

        private static final Kind OTHER =
                new Kind(FloodGate.class.getName(), Level.WARN, "lines of too many kinds", null);

        private static Kind of(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            return new Kind(
                    event.getLoggerName(),
                    event.getLevel(),
                    event.getMessage(),
                    thrown == null ? null : thrown.getClassName());
        }
    }

    /** How many lines of a kind were held back. */
    record HeldBack(Kind kind, long count) {}

    private record Window(long sinceNanos, long count) {}

    /** Whether the line may be written. */
    boolean admits(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
            return true;
        }
        var kind = Kind.of(event);
        var counted = windows.size() < MOST_KINDS || windows.containsKey(kind) ? kind : Kind.OTHER;
        return windows.merge(
                                counted,
                                new Window(System.nanoTime(), 1),
                                (window, _) -> new Window(window.sinceNanos(), window.count() + 1))
                        .count()
                <= lines;
    }

    /** What was held back in windows that are over, each once. */
    List<HeldBack> over() {
        return close(within.toNanos());
    }

    /** The same for all windows, since there will be no later. */
    List<HeldBack> all() {
        return close(Long.MIN_VALUE);
    }

    private List<HeldBack> close(long ageNanos) {
        var now = System.nanoTime();
        var heldBack = new ArrayList<HeldBack>();
        for (var kind : windows.keySet()) {
            windows.computeIfPresent(kind, (_, window) -> {
                if (now - window.sinceNanos() < ageNanos) {
                    return window;
                }
                if (window.count() > lines) {
                    heldBack.add(new HeldBack(kind, window.count() - lines));
                }
                return null;
            });
        }
        return heldBack;
    }
}
