package com.sevendigital.basket.exchange;

import java.util.Optional;

/** For whom the credentials of the request that is being served speak. */
public final class Caller {

    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    private Caller() {}

    /** The store's id of the user; empty when the credentials name none, and in work that no request waits for. */
    public static Optional<String> user() {
        return USER.isBound() ? Optional.of(USER.get()) : Optional.empty();
    }

    /** Does the work on behalf of that user. */
    public static <R, X extends Throwable> R actingFor(String user, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(USER, user).call(work);
    }
}
