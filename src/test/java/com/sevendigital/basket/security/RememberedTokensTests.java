package com.sevendigital.basket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How often the signature of a token is verified. */
class RememberedTokensTests {

    private final List<String> verified = new ArrayList<>();
    private boolean inTime = true;
    private boolean signed = true;
    private String keys = "one";

    @Test
    void aSignatureIsVerifiedOnceForManyCalls() {
        var tokens = remembering(Duration.ofMinutes(5));

        for (var call = 0; call < 10; call++) {
            assertThat(tokens.decode("a.b.c").getSubject()).isEqualTo("store a.b.c");
        }

        assertThat(verified).containsExactly("a.b.c");
    }

    @Test
    void eachTokenIsVerifiedForItself() {
        var tokens = remembering(Duration.ofMinutes(5));

        assertThat(tokens.decode("a.b.c").getSubject()).isEqualTo("store a.b.c");
        assertThat(tokens.decode("a.b.d").getSubject()).isEqualTo("store a.b.d");

        assertThat(verified).containsExactly("a.b.c", "a.b.d");
    }

    @Test
    void aRememberedTokenIsRefusedOnceItsTimeIsOver() {
        var tokens = remembering(Duration.ofMinutes(5));
        tokens.decode("a.b.c");

        inTime = false;

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a.b.c"));
    }

    @Test
    void aTokenThatWasRefusedIsLookedAtAnew() {
        var tokens = remembering(Duration.ofMinutes(5));
        signed = false;
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a.b.c"));

        signed = true;

        assertThat(tokens.decode("a.b.c").getSubject()).isEqualTo("store a.b.c");
    }

    @Test
    void aSignatureIsVerifiedAgainAfterTheTimeOfTheKeys() {
        var tokens = remembering(Duration.ZERO);
        tokens.decode("a.b.c");

        signed = false;

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a.b.c"));
    }

    @Test
    void aSignatureIsVerifiedAgainWhenTheIssuerHasOtherKeys() {
        var tokens = remembering(Duration.ofMinutes(5));
        tokens.decode("a.b.c");

        keys = "another";
        signed = false;

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a.b.c"));
    }

    @Test
    void theTokenItselfIsNotKept() {
        var tokens = remembering(Duration.ofMinutes(5));

        assertThat(tokens.decode("a.b.c").getTokenValue()).doesNotContain("a.b.c");
        assertThat(tokens.decode("a.b.c").getTokenValue()).doesNotContain("a.b.c");
    }

    private JwtDecoder remembering(Duration atLongest) {
        OAuth2TokenValidator<Jwt> checks = _ -> inTime
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        return new RememberedTokens(this::verify, checks, () -> keys, atLongest);
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (!signed || !inTime) {
            throw new BadJwtException("refused");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("store " + token)
                .build();
    }
}
