package com.sevendigital.basket.jar;

import java.time.Duration;

/**
 * How Purchasing treats one request.
 *
 * @param slowness how long it works on it, known as processing meanwhile
 * @param kind what it does and what it says
 * @param before done when it has the request, before anything is charged
 * @param after done when it has charged or declined, before it answers
 */
public record PurchasingFault(Duration slowness, Kind kind, Runnable before, Runnable after) {

    /** What Purchasing does and what it says. */
    public enum Kind {
        /** As the contract says. */
        NONE,
        /** 402, by the provider (3102). */
        DECLINE,
        /** 503 with {@code Retry-After: 1}, not looked at. */
        BUSY,
        /** The connection breaks before anything is charged; the key was never seen. */
        BREAK_BEFORE,
        /** Silence, nothing charged; the key was never seen. */
        NEVER_ANSWER,
        /** Done, then the connection breaks. */
        BREAK_AFTER,
        /** Done, then silence. */
        SILENT_AFTER,
        /** Done, then something that is no JSON. */
        GARBAGE_AFTER,
        /** Done, then an answer about another key. */
        OTHER_KEY_AFTER,
        /** Done, then an answer with another total. */
        OTHER_TOTAL_AFTER,
        /** Done, then 5 MB. */
        HUGE_AFTER,
        /** Done, then half an answer and silence. */
        STALL_AFTER,
        /** Done, then the same answer twice. */
        TWICE_AFTER;

        boolean isLookedAt() {
            return this != BUSY && this != BREAK_BEFORE && this != NEVER_ANSWER;
        }
    }

    public static PurchasingFault of(Kind kind) {
        return new PurchasingFault(Duration.ZERO, kind, () -> {}, () -> {});
    }

    public static PurchasingFault none() {
        return of(Kind.NONE);
    }

    /** Done as the contract says, in its own time. */
    public static PurchasingFault slow(Duration time) {
        return none().slowedBy(time);
    }

    /** The same, in its own time. */
    public PurchasingFault slowedBy(Duration time) {
        return new PurchasingFault(time, kind, before, after);
    }

    /** The same, with something done before anything is charged. */
    public PurchasingFault before(Runnable hook) {
        return new PurchasingFault(slowness, kind, hook, after);
    }

    /** The same, with something done after it was charged, before the answer. */
    public PurchasingFault after(Runnable hook) {
        return new PurchasingFault(slowness, kind, before, hook);
    }

    void begin() throws InterruptedException {
        before.run();
        Thread.sleep(slowness);
    }
}
