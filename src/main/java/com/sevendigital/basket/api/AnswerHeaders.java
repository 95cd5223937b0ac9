package com.sevendigital.basket.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** The headers that all answers have, whoever writes them: nothing is kept, guessed, framed, or told to other sites. */
final class AnswerHeaders {

    /** As much as Swagger UI and the pages of problems need (W3C, Content Security Policy Level 3). */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            CONTENT_POLICY,
            HttpHeaders.CACHE_CONTROL,
            "private, no-store");

    private static final String ONE_YEAR = "max-age=31536000";

    private AnswerHeaders() {}

    /** Also that this host speaks HTTPS only, to those who came by it (RFC 6797, section 7.2). */
    static void addTo(HttpServletResponse response, HttpServletRequest request) {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
