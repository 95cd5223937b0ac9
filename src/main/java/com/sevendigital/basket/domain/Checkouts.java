package com.sevendigital.basket.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkouts of one basket.
 *
 * @param current the one that is running, or the last one; {@code null} before the first
 * @param past earlier ones, newest first, without their lines
 */
public record Checkouts(@Nullable Checkout current, List<Checkout> past) {

    public static final Checkouts NONE = new Checkouts(null, List.of());

    private static final int REMEMBERED = 10;

    public Checkouts {
        past = List.copyOf(past);
    }

    /** Empty when this basket has no such checkout, or has forgotten it. */
    public Optional<Checkout> find(CheckoutId id) {
        return find(made -> made.id().equals(id));
    }

    /** The checkout that was made of that version; empty when there is none, or when it was never sent. */
    public Optional<Checkout> ofVersion(long basketVersion) {
        return find(made -> made.basketVersion() == basketVersion && !made.notSent());
    }

    /** The checkout that was made under the caller's key; empty when there is none, or when it was never sent. */
    public Optional<Checkout> underKey(String idempotencyKey) {
        return find(made -> idempotencyKey.equals(made.attempt().idempotencyKey()) && !made.notSent());
    }

    private Optional<Checkout> find(Predicate<Checkout> wanted) {
        return all().filter(wanted).findFirst();
    }

    Checkouts begin(Checkout next) {
        return new Checkouts(
                next, all().map(Checkout::withoutLines).limit(REMEMBERED).toList());
    }

    Checkouts withCurrent(Checkout changed) {
        return new Checkouts(changed, past);
    }

    private Stream<Checkout> all() {
        return Stream.concat(Stream.ofNullable(current), past.stream());
    }
}
