package com.sevendigital.basket.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are read. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** As access tokens say what they are (RFC 9068, section 2.1), or as tokens in general do, or not at all. */
    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, TokenKeys keys) {
        var tokens = new DefaultJWTProcessor<SecurityContext>();
        tokens.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        tokens.setJWSKeySelector(keys);
        // Claims are checked below, all in one place.
        tokens.setJWTClaimsSetVerifier((claims, none) -> {});
        var decoder = new NimbusJwtDecoder(tokens);
        var checks = TokenChecks.of(properties);
        decoder.setJwtValidator(checks);
        return new RememberedTokens(decoder, checks, keys::published, properties.keysFor());
    }
}
