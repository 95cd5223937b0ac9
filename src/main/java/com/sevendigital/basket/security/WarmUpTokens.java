package com.sevendigital.basket.security;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Reads whatever an instance shows itself while it warms up as a token of the issuer that allows everything, since it has none: so
 * its own calls go through all that customers' go through, but for the signature.
 */
final class WarmUpTokens implements JwtDecoder {

    private static final String NAME = "warm-up";

    private final SecurityProperties properties;
    private final InstantSource clock;

    WarmUpTokens(SecurityProperties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String pass) {
        var now = clock.instant();
        var scopes = Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(" "));
        return Jwt.withTokenValue(NAME)
                .header("alg", "none")
                .issuer(Objects.requireNonNullElse(properties.issuer(), NAME))
                .audience(Stream.ofNullable(properties.audience()).toList())
                .subject(NAME)
                .issuedAt(now)
                .expiresAt(now.plus(1, ChronoUnit.HOURS))
                .claim("scope", scopes)
                .build();
    }
}
