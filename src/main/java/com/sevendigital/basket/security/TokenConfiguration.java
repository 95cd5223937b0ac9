package com.sevendigital.basket.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sevendigital.basket.exchange.Exchange;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are read. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, TokenKeys keys, InstantSource clock) {
        var checks = TokenChecks.of(properties);
        var issued = new RememberedTokens(decoder(keys, checks), checks, keys::published, properties.keysFor());
        var ofWarmUp = new RememberedTokens(
                new WarmUpTokens(properties, clock), checks, keys::published, properties.keysFor());
        return token -> Exchange.isOfWarmUp() ? ofWarmUp.decode(token) : issued.decode(token);
    }

    /** One that verifies each token. */
    static JwtDecoder decoder(JWSKeySelector<SecurityContext> keys, OAuth2TokenValidator<Jwt> checks) {
        var tokens = new DefaultJWTProcessor<SecurityContext>();
        // As access tokens say what they are (RFC 9068, section 2.1), or as tokens in general do, or not at all.
        tokens.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        tokens.setJWSKeySelector(keys);
        // Claims are checked below, all in one place.
        tokens.setJWTClaimsSetVerifier((claims, none) -> {});
        var decoder = new NimbusJwtDecoder(tokens);
        decoder.setJwtValidator(checks);
        return decoder;
    }
}
