package com.sevendigital.basket.exchange;

/** Whether the request that is being served came when more waited than the instance can serve in time. */
public final class Overload {

    private static final ScopedValue<Boolean> REFUSED = ScopedValue.newInstance();

    private Overload() {}

    /** Runs that for a request which is to be told that it cannot be served. */
    public static void refuse(Runnable request) {
        ScopedValue.where(REFUSED, true).run(request);
    }

    public static boolean isRefused() {
        return REFUSED.isBound();
    }
}
