package com.sevendigital.basket.jar;

import java.time.Duration;

/**
 * What becomes of one request to the table.
 *
 * @param delay how long it is held back first
 * @param kind whether it reaches the table, and what the caller hears
 * @param before done before it is forwarded, or instead
 * @param after done after the table did it, before the caller hears
 */
public record TableAction(Duration delay, Kind kind, Runnable before, Runnable after) {

    /** Whether a request reaches the table, and what the caller hears. */
    public enum Kind {
        PASS,
        /** 400, too many requests; the table does not see it. */
        THROTTLE,
        /** 500; the table does not see it. */
        INTERNAL_ERROR,
        /** The connection breaks; the table does not see it. */
        DROP,
        /** Silence; the table does not see it. */
        IGNORE,
        /** The table does it, then the connection breaks. */
        LOSE_ANSWER,
        /** The table does it, then silence. */
        WITHHOLD_ANSWER
    }

    public static TableAction of(Kind kind) {
        return new TableAction(Duration.ZERO, kind, () -> {}, () -> {});
    }

    public static TableAction pass() {
        return of(Kind.PASS);
    }

    /** The same, held back first. */
    public TableAction delayedBy(Duration time) {
        return new TableAction(time, kind, before, after);
    }

    /** The same, with something done before it is forwarded. */
    public TableAction before(Runnable hook) {
        return new TableAction(delay, kind, hook, after);
    }

    /** The same, with something done after the table did it, before the caller hears. */
    public TableAction after(Runnable hook) {
        return new TableAction(delay, kind, before, hook);
    }

    boolean isForwarded() {
        return kind == Kind.PASS || kind == Kind.LOSE_ANSWER || kind == Kind.WITHHOLD_ANSWER;
    }
}
