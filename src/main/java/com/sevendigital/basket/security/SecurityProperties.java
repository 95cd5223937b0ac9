package com.sevendigital.basket.security;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call, and how that is known. In the mode {@code jwt} one source of keys must be named.
 *
 * @param mode whether callers need a token
 * @param issuer who issues the tokens: their claim {@code iss}; its metadata (OpenID Connect Discovery 1.0) lead to its keys
 * @param jwkSetUri where its keys are (RFC 7517), when not by its metadata
 * @param publicKey where its one RSA key is, in PEM, when it does not publish its keys: {@code file:…} or {@code classpath:…}
 * @param audience which of their audiences tokens must have; any when empty
 * @param userClaim the claim that binds a token to one user of the store
 * @param clockSkew how far the issuer's clock may be from ours
 * @param keysWithin how long a request may wait for the issuer's keys; nothing else waits for them
 * @param keysFor how long keys are used before they are fetched again, in the background
 * @param keysAskedEvery how often at the most a token of an unknown key makes the service fetch them, twice in a row
 * @param openDocuments whether the contract and Swagger UI are there for those without a token
 * @param corsOrigins the origins whose pages may call from a browser; none when empty
 */
@Validated
@ConfigurationProperties("basket.security")
record SecurityProperties(
        @DefaultValue("jwt") Mode mode,
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @Nullable String publicKey,
        @Nullable String audience,
        @DefaultValue("user_id") @NotBlank String userClaim,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("250ms") Duration keysWithin,
        @DefaultValue("5m") Duration keysFor,
        @DefaultValue("10s") Duration keysAskedEvery,
        @DefaultValue("true") boolean openDocuments,
        @DefaultValue List<String> corsOrigins) {

    /** How callers are known. */
    enum Mode {
        /** By a bearer token that is a JWT. */
        JWT,
        /** Not at all: whoever reaches the port may do all. */
        NONE
    }

    SecurityProperties {
        issuer = setOrNull(issuer);
        jwkSetUri = setOrNull(jwkSetUri);
        publicKey = setOrNull(publicKey);
        audience = setOrNull(audience);
        corsOrigins = corsOrigins.stream().filter(origin -> !origin.isBlank()).toList();
    }

    private static @Nullable String setOrNull(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
