package com.sevendigital.basket.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a token may allow. */
enum Scope {
    READ("basket.read"),
    WRITE("basket.write"),
    CHECKOUT("basket.checkout");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final RequestMatcher BUYING =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/v1/baskets/*/checkouts");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in a token. */
    String text() {
        return text;
    }

    /** As Spring Security names it. */
    String authority() {
        return "SCOPE_" + text;
    }

    /** The one that a call of the API needs. */
    static Scope neededFor(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return READ;
        }
        return BUYING.matches(request) ? CHECKOUT : WRITE;
    }
}
