package com.sevendigital.basket.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * How a moment is kept and sent: as {@link Instant#toString} has it (RFC 3339), which people can read. Each line of a basket has one,
 * and with the formatters of the JDK it takes longer than all the rest of the line.
 */
public final class InstantText {

    /** The places of what is not a digit. */
    private static final String SHAPE = "0000-00-00T00:00:00";

    private static final int NANO_DIGITS = 9;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    /** Of those whose year has four digits, and no sign. */
    private static final long FIRST_SECOND = LocalDate.of(0, 1, 1).toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);

    private static final long LAST_SECOND = LocalDate.of(9999, 12, 31).toEpochSecond(LocalTime.MAX, ZoneOffset.UTC);

    private InstantText() {}

    /** The shortest text that says it to the nanosecond, in UTC, with no fraction, or one of three, six or nine digits. */
    public static String of(Instant moment) {
        var second = moment.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return moment.toString();
        }
        var time = LocalDateTime.ofEpochSecond(second, moment.getNano(), ZoneOffset.UTC);
        var text = new StringBuilder(SHAPE.length() + 1 + NANO_DIGITS + 1);
        append(time.getYear(), 4, text).append('-');
        append(time.getMonthValue(), 2, text).append('-');
        append(time.getDayOfMonth(), 2, text).append('T');
        append(time.getHour(), 2, text).append(':');
        append(time.getMinute(), 2, text).append(':');
        append(time.getSecond(), 2, text);
        appendFraction(time.getNano(), text);
        return text.append('Z').toString();
    }

    private static void appendFraction(int nanos, StringBuilder text) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        if (nanos % NANOS_PER_MILLI == 0) {
            append(nanos / NANOS_PER_MILLI, 3, text);
        } else if (nanos % NANOS_PER_MICRO == 0) {
            append(nanos / NANOS_PER_MICRO, 6, text);
        } else {
            append(nanos, NANO_DIGITS, text);
        }
    }

    private static StringBuilder append(int number, int digits, StringBuilder text) {
        var end = text.length() + digits;
        text.setLength(end);
        var rest = number;
        for (var place = end - 1; place >= end - digits; place--) {
            text.setCharAt(place, (char) ('0' + rest % 10));
            rest /= 10;
        }
        return text;
    }

    /**
     * The moment.
     *
     * @throws java.time.DateTimeException when the text is none
     */
    public static Instant parse(String text) {
        if (!hasUsualShape(text)) {
            return Instant.parse(text);
        }
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        var time = LocalTime.of(hour, minute, second, nanos(text));
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** A year of four digits, and UTC; what else a moment may look like is left to the JDK. */
    private static boolean hasUsualShape(String text) {
        var end = text.length() - 1;
        if (end < SHAPE.length() || end > SHAPE.length() + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        for (var place = 0; place < end; place++) {
            if (!isExpected(text.charAt(place), place)) {
                return false;
            }
        }
        return end != SHAPE.length() + 1;
    }

    private static boolean isExpected(char character, int place) {
        if (place == SHAPE.length()) {
            return character == '.';
        }
        if (place > SHAPE.length() || SHAPE.charAt(place) == '0') {
            return '0' <= character && character <= '9';
        }
        return character == SHAPE.charAt(place);
    }

    private static int nanos(String text) {
        var end = text.length() - 1;
        var nanos = 0;
        for (var digit = 0; digit < NANO_DIGITS; digit++) {
            var place = SHAPE.length() + 1 + digit;
            nanos = nanos * 10 + (place < end ? text.charAt(place) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var place = from; place < to; place++) {
            number = number * 10 + text.charAt(place) - '0';
        }
        return number;
    }
}
