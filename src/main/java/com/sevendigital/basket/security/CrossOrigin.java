package com.sevendigital.basket.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets pages of some origins call from a browser (Fetch, CORS protocol), with a token and never with cookies. */
final class CrossOrigin {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private CrossOrigin() {}

    /** With no origins, browsers are told nothing that would let a page of another one read an answer. */
    static CorsFilter filter(List<String> origins, HandlerExceptionResolver problems) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "traceparent"));
        allowed.setExposedHeaders(
                List.of("ETag", "Location", "Retry-After", "Idempotent-Replayed", "RateLimit", "RateLimit-Policy"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(KEPT);
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", allowed);
        var filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new Processor(!origins.isEmpty(), problems));
        return filter;
    }

    /** Leaves the problem document to the API. */
    private static final class Processor extends DefaultCorsProcessor {

        private final boolean anybody;
        private final HandlerExceptionResolver problems;

        private Processor(boolean anybody, HandlerExceptionResolver problems) {
            this.anybody = anybody;
            this.problems = problems;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (!anybody && !CorsUtils.isPreFlightRequest(request)) {
                return true;
            }
            var goesOn = super.processRequest(allowed, request, response);
            if (!goesOn) {
                problems.resolveException(request, response, null, new AccessDeniedException("another origin"));
            }
            return goesOn;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // Nothing is written here: the request is needed for that.
        }
    }
}
