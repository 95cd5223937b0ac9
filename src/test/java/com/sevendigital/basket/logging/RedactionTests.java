package com.sevendigital.basket.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The belt beside the braces. */
class RedactionTests {

    @ParameterizedTest
    @CsvSource({
        "basket 123E4567-e89b-42d3-a456-426614174000 is gone, basket 123E4567 is gone",
        "/v1/checkouts/123e4567-e89b-42d3-a456-426614174000-12?x, /v1/checkouts/123e4567-12?x",
        "token tok_Slow_1., token [hidden].",
        "Authorization: Bearer abc.def-1==, Authorization: [hidden]",
        "jwt eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln!, jwt [hidden]!",
        "GET /1.2?oauth_consumer_key=abc&country=GB, GET /1.2?oauth_consumer_key=[hidden]&country=GB"
    })
    void idsAreShortenedAndCredentialsHidden(String said, String written) {
        assertThat(Redaction.line(said)).isEqualTo(written);
        assertThat(Redaction.lines(said)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6a3ce929d0e0e4736", "4df3180b-2", "track-1535", "Größe, 日本語 🎵"})
    void allElseStaysAsItIs(String said) {
        assertThat(Redaction.line(said)).isEqualTo(said);
    }

    @Test
    void aLineIsOneLineWhateverACallerSends() {
        assertThat(Redaction.line("a\r\n{\"level\":\"ERROR\"}\u001b[31m\u0000\u007f\u0085\u2028\tb"))
                .isEqualTo("a  {\"level\":\"ERROR\"} [31m     b");
    }

    @Test
    void whatHasManyLinesByNatureKeepsThem() {
        assertThat(Redaction.lines("a\n\tat b\r\u001b[31m")).isEqualTo("a\n\tat b  [31m");
    }

    /** Work that grew with the square of the length would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"eyJ", ".eyJ", "-eyJ ", "tok_", "bearer ", "12345678-1234-"})
    void theLongestLineIsNoMoreWorkThanItIsLong(String repeated) {
        var line = repeated.repeat(2_000_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Redaction.line(line));
    }
}
