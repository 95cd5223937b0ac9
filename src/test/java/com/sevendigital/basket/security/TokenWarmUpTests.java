package com.sevendigital.basket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** The token that an instance verifies before it is up is verified to its end, and is good for nothing. */
class TokenWarmUpTests {

    private final DefaultResourceLoader files = new DefaultResourceLoader();

    @Test
    void itsSignatureIsThatOfItsKey() throws IOException {
        var jwt = TokenConfiguration.decoder(key(), _ -> OAuth2TokenValidatorResult.success())
                .decode(token());

        assertThat(jwt.getSubject()).isEqualTo("warm-up");
    }

    @Test
    void itIsLongOver() {
        JwtDecoder decoder = TokenConfiguration.decoder(key(), new JwtTimestampValidator());

        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder.decode(token()))
                .withMessageContaining("expired");
    }

    private SingleKeyJWSKeySelector<SecurityContext> key() {
        return new SingleKeyJWSKeySelector<>(
                JWSAlgorithm.RS256, PublicKey.read("classpath:warm-up/public-key.pem", files));
    }

    private String token() throws IOException {
        return files.getResource("classpath:warm-up/token.txt")
                .getContentAsString(StandardCharsets.US_ASCII)
                .strip();
    }
}
