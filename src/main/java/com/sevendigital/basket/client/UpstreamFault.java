package com.sevendigital.basket.client;

import org.jspecify.annotations.Nullable;

/** A call to another service that brought no usable answer. */
public final class UpstreamFault extends RuntimeException {

    private final boolean sent;

    private UpstreamFault(String what, boolean sent, @Nullable Throwable cause) {
        super(what, cause);
        this.sent = sent;
    }

    /** It is certain that the other side never saw the request. */
    static UpstreamFault notSent(String what, @Nullable Throwable cause) {
        return new UpstreamFault(what, false, cause);
    }

    /** The other side may have done what was asked. */
    public static UpstreamFault lost(String what, @Nullable Throwable cause) {
        return new UpstreamFault(what, true, cause);
    }

    /** Whether the other side may have seen the request. */
    public boolean sent() {
        return sent;
    }
}
