package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each test that the page on security names is there, and each attack names one. */
class SecurityDocumentTests {

    private static final Document ATTACKS = Document.at("docs/security.md").section("## Attacks that were tried");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)/(\\w+Tests)(?:#(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?! attack |-).*$");

    static Stream<MatchResult> eachTestThatIsNamedIsThere() {
        return NAMED.matcher(ATTACKS.text()).results();
    }

    @ParameterizedTest
    @MethodSource
    void eachTestThatIsNamedIsThere(MatchResult named) throws ClassNotFoundException {
        var type = Class.forName("com.sevendigital.basket.%s.%s".formatted(named.group(1), named.group(2)));
        var tests = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .map(Method::getName)
                .toList();

        assertThat(tests).isNotEmpty();
        if (named.group(3) != null) {
            assertThat(tests).contains(named.group(3));
        }
    }

    @Test
    void eachAttackNamesATest() {
        List<String> rows =
                ROW.matcher(ATTACKS.text()).results().map(MatchResult::group).toList();

        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allMatch(row -> NAMED.matcher(row).find());
    }
}
