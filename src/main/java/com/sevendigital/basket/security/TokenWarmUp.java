package com.sevendigital.basket.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.sevendigital.basket.exchange.WarmUpStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Verifies a token as those of customers are verified, and refuses it: it ended in 1970, and nobody has the key that signed it.
 * The public half, which is good for nothing else, is known to this decoder alone.
 */
@Component
final class TokenWarmUp implements WarmUpStep {

    private static final String FOLDER = "classpath:warm-up/";

    private final boolean tokensAreRead;
    private final JwtDecoder decoder;
    private final String token;

    TokenWarmUp(SecurityProperties properties, ResourceLoader files) throws IOException {
        var key = PublicKey.read(FOLDER + "public-key.pem", files);
        this.tokensAreRead = properties.mode() != SecurityProperties.Mode.NONE;
        this.decoder = TokenConfiguration.decoder(
                new SingleKeyJWSKeySelector<SecurityContext>(JWSAlgorithm.RS256, key), TokenChecks.of(properties));
        this.token = files.getResource(FOLDER + "token.txt")
                .getContentAsString(StandardCharsets.US_ASCII)
                .strip();
    }

    @Override
    public void run() {
        if (!tokensAreRead) {
            return;
        }
        try {
            decoder.decode(token);
        } catch (JwtException asItShouldBe) {
            // It was verified, and is not good any more.
        }
    }
}
