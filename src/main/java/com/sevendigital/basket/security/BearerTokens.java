package com.sevendigital.basket.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the token in the header of a request (RFC 6750, section 2.1) where one is asked for: a bad one keeps nobody from the
 * status. What is well-formed is taken by a look at each character, since tokens are long; the rest is Spring's to refuse.
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";
    private static final boolean[] IN_TOKENS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(character -> IN_TOKENS[character] = true);
    }

    private final OpenPaths open;
    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    BearerTokens(OpenPaths open) {
        this.open = open;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (open.matches(request)) {
            return null;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isWellFormed(header) ? header.substring(SCHEME.length()) : others.resolve(request);
    }

    private static boolean isWellFormed(String header) {
        if (!header.startsWith(SCHEME)) {
            return false;
        }
        var end = header.length();
        while (end > SCHEME.length() && header.charAt(end - 1) == '=') {
            end--;
        }
        for (var index = SCHEME.length(); index < end; index++) {
            var character = header.charAt(index);
            if (character >= IN_TOKENS.length || !IN_TOKENS[character]) {
                return false;
            }
        }
        return end > SCHEME.length();
    }
}
