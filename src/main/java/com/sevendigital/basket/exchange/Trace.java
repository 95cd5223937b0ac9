package com.sevendigital.basket.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The distributed trace that an exchange is part of (W3C Trace Context).
 *
 * @param traceId 32 lower-case hexadecimal digits, shared by all services that take part
 * @param spanId 16 lower-case hexadecimal digits, this service's own part
 * @param flags two hexadecimal digits, as the caller sent them
 */
public record Trace(String traceId, String spanId, String flags) {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NOT_SAMPLED = "00";

    /** Continues the caller's trace; begins a new one when the header is absent or not valid (W3C, section 3.2.2). */
    public static Trace continuing(@Nullable String traceparent) {
        if (traceparent != null) {
            var shape = TRACEPARENT.matcher(traceparent);
            if (shape.matches() && !isZero(shape.group(1)) && !isZero(shape.group(2))) {
                return new Trace(shape.group(1), randomHex(1), shape.group(3));
            }
        }
        return new Trace(randomHex(2), randomHex(1), NOT_SAMPLED);
    }

    /** The header by which the next service continues this trace. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }

    private static String randomHex(int words) {
        var hex = new StringBuilder();
        for (var word = 0; word < words; word++) {
            // An id of zeros only is not valid, and a non-zero last word excludes it.
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        }
        return hex.toString();
    }
}
