package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.VisibleText;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract and the code mean the same by text that people can read. */
class VisibleTextTests {

    private static final Pattern PUBLISHED = Pattern.compile(OpenApiDocument.onClasspath()
            .at("/components/schemas/VisibleText/pattern")
            .asText()
            .replaceFirst("\\$$", "\\\\z"));
    private static final Pattern READ = Pattern.compile(VisibleText.PATTERN);

    @Test
    void bothTakeTheSameCharacters() {
        assertThat(IntStream.range(0, 0x30000)
                        .filter(sign -> sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(sign ->
                                differs(sign) || differs("a" + sign) || differs(sign + "a") || differs(" " + sign)))
                .isEmpty();
    }

    private static boolean differs(String text) {
        return PUBLISHED.matcher(text).find() != READ.matcher(text).matches();
    }

    @Test
    void halfAPairOfSurrogatesIsNoText() {
        assertThat(READ.matcher("a\ud800b").matches()).isFalse();
    }
}
