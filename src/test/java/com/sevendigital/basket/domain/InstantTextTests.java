package com.sevendigital.basket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are read and written as the JDK reads and writes them. */
class InstantTextTests {

    @Test
    void whateverTheJdkWritesOfAMomentIsThatMoment() {
        var random = new Random(1);
        for (var made = 0; made < 20_000; made++) {
            var seconds = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            for (var nanos : new long[] {0, 1, 1_000, 120_000_000, 999_999_999, random.nextInt(1_000_000_000)}) {
                var moment = Instant.ofEpochSecond(seconds, nanos);

                assertThat(InstantText.parse(moment.toString())).isEqualTo(moment);
                assertThat(InstantText.of(moment)).isEqualTo(moment.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
            })
    void momentsAtTheEdgesAreWrittenAsTheJdkWritesThem(String text) {
        assertThat(InstantText.of(Instant.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29T23:59:59Z",
                "2026-01-31T20:00:00.5Z",
                "2026-12-31T23:59:60Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T12:00:00.Z",
                "2026-01-31t12:00:00z",
                "2026-01-31T12:00:00+01:00",
                "+12026-01-31T12:00:00Z",
                "-0001-01-31T12:00:00Z",
            })
    void othersAreWhatTheJdkTakesThemFor(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-00-01T12:00:00Z",
                "2026-01-31T25:00:00Z",
                "2026-01-31T12:60:00Z",
                "2026-01-31T12:00:61Z",
                "2026-01-31T12:00Z",
                "2026-01-31T12:00:00.1234567890Z",
                "2026-01-31T12:00:00,5Z",
                "2026-01-31 12:00:00Z",
                "2026-01-3１T12:00:00Z",
                "2026-01-31T12:00:00",
                "yesterday",
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);

        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
