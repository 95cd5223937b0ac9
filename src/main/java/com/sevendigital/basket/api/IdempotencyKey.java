package com.sevendigital.basket.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's own name for a checkout attempt (IETF draft, The Idempotency-Key HTTP Header Field). */
final class IdempotencyKey {

    /** A quoted string as the draft has it; without quotes, as many clients send it. */
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7E]{1,255})\"?");

    private IdempotencyKey() {}

    /**
     * The key without its quotes; {@code null} when the header is absent.
     *
     * @throws InvalidRequest when it is not 1 to 255 visible ASCII characters
     */
    static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new InvalidRequest("Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        return key.group(1);
    }
}
