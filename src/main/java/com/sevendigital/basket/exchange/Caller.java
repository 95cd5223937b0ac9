package com.sevendigital.basket.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request that is being served.
 *
 * @param kind how the caller is known
 * @param name tells callers of one kind apart; never to be logged or measured
 * @param boundTo the store's id of the user for whom alone the credentials speak; {@code null} when they name none
 */
public record Caller(Kind kind, String name, @Nullable String boundTo) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** How callers are known. */
    public enum Kind {
        /** By the address that they call from, since they have no credentials. */
        ADDRESS,
        /** By credentials that speak for one user. */
        USER,
        /** By credentials of a service that speaks for all of its users. */
        SERVICE
    }

    /** Empty in work that no request waits for. */
    public static Optional<Caller> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The store's id of the user; empty when the credentials name none, and in work that no request waits for. */
    public static Optional<String> user() {
        return current().map(Caller::boundTo);
    }

    /** Whether the caller may speak for that user: whoever is bound to one speaks for nobody else. */
    public static boolean mayActFor(String user) {
        return user().orElse(user).equals(user);
    }

    /** Does the work on behalf of that user. */
    public static <R, X extends Throwable> R actingFor(String user, ScopedValue.CallableOp<R, X> work) throws X {
        return new Caller(Kind.USER, user, user).call(work);
    }

    /** Does the work as asked for by this caller. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
