package com.sevendigital.basket.repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * How a moment is kept: as {@link Instant#toString} has it, which people can read. Each line of a basket has one, and reading it with the
 * formatters of the JDK takes longer than all the rest of the line.
 */
final class InstantText {

    /** The places of what is not a digit. */
    private static final String SHAPE = "0000-00-00T00:00:00";

    private static final int NANO_DIGITS = 9;

    private InstantText() {}

    /** @throws java.time.DateTimeException when it is no moment */
    static Instant parse(String text) {
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
