package com.sevendigital.basket.exchange;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The distributed trace that an exchange is part of (W3C Trace Context).
 *
 * @param traceId 32 lower-case hexadecimal digits, shared by all services that take part
 * @param flags two hexadecimal digits: whether the caller samples, and whether the id is random
 * @param state the caller's {@code tracestate}, as it came; empty when there is none
 */
public record Trace(String traceId, String flags, String state) {

    /** The part of versions to come that has the meaning of version 00 (section 3.2.4). */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final Pattern MEMBER =
            Pattern.compile("([a-z][a-z0-9_*/-]{0,255}|[a-z0-9][a-z0-9_*/-]{0,240}@[a-z][a-z0-9_*/-]{0,13})"
                    + "=[ -+\\--<>-~]{0,255}[!-+\\--<>-~]");
    private static final int MOST_MEMBERS = 32;
    private static final int KNOWN_FLAGS = 0x03;
    private static final String VERSION = "00";
    private static final String NOT_SAMPLED = "00";

    /** A trace of one's own. */
    public static Trace begin() {
        return new Trace(randomHex(2), NOT_SAMPLED, "");
    }

    /**
     * Continues the caller's trace; begins a new one unless there is exactly one valid header (sections 3.2.2 and 4.2).
     *
     * @param traceparents the values of all headers of that name
     * @param tracestates the same, in their order; passed on when they are valid together, as otherwise none would be
     */
    public static Trace continuing(List<String> traceparents, List<String> tracestates) {
        if (traceparents.size() == 1) {
            var shape = TRACEPARENT.matcher(traceparents.getFirst());
            if (shape.matches()
                    && (!shape.group(1).equals(VERSION) || shape.group(5) == null)
                    && !isZero(shape.group(2))
                    && !isZero(shape.group(3))) {
                return new Trace(shape.group(2), known(shape.group(4)), valid(String.join(",", tracestates)));
            }
        }
        return begin();
    }

    /** The header by which the next service continues this trace; each call has a parent's id of its own. */
    public String traceparent() {
        return VERSION + "-" + traceId + "-" + randomHex(1) + "-" + flags;
    }

    /** Flags without a meaning yet are not passed on (section 3.2.2.5). */
    private static String known(String flags) {
        return HexFormat.of().toHexDigits((byte) (HexFormat.fromHexDigits(flags) & KNOWN_FLAGS));
    }

    /** The same text, or none. */
    private static String valid(String state) {
        var members = List.of(state.split(",", -1)).stream()
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
        var isValid = members.size() <= MOST_MEMBERS
                && members.stream().allMatch(member -> MEMBER.matcher(member).matches());
        return isValid && !members.isEmpty() ? state : "";
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
