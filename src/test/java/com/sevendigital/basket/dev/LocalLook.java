package com.sevendigital.basket.dev;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page at {@code /dev/}: what on-call would see, without Datadog. It has no annotation, so that only who names it
 * gets it; the released jar does not have it.
 *
 * <p>The page reads the management port itself. Through the service's own port it would be turned away with everybody
 * else when there is too much traffic, which is when it is looked at.
 */
public final class LocalLook {

    /** Lets a page of this machine, and of no other, read the management port. */
    public static final String SETTING =
            "management.endpoints.web.cors.allowed-origin-patterns=http://localhost:[*],http://127.0.0.1:[*]";

    private static final ClassPathResource FILES = new ClassPathResource("dev/");

    /** As strict as that of all answers, but for the management port, and what a chart draws on. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; connect-src 'self' http://localhost:* http://127.0.0.1:*;"
                    + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For everybody on this machine, also when the calls of the API need a token. */
    @Bean
    @Order(0)
    SecurityFilterChain localLookIsOpen(HttpSecurity http) throws Exception {
        return http.securityMatcher("/dev/**")
                .headers(headers -> headers.defaultsDisabled()
                        .addHeaderWriter((_, answer) -> answer.setHeader("Content-Security-Policy", CONTENT_POLICY)))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> localLookRoutes(Environment environment) {
        return RouterFunctions.route()
                .GET("/dev/", _ -> ServerResponse.ok().body(FILES.createRelative("index.html")))
                .GET(
                        "/dev/management-port",
                        _ -> ServerResponse.ok().body(environment.getRequiredProperty("local.management.port")))
                .resources("/dev/**", FILES)
                .build();
    }
}
