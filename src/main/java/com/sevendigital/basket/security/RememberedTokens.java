package com.sevendigital.basket.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers the tokens that were found good, so that the signature of each is verified once in a while and not with every
 * call; what passes with time is checked every time.
 *
 * <p>They are known by their hash (SHA-256): the tokens themselves are not kept.
 */
final class RememberedTokens implements JwtDecoder {

    /** About 2 KB each. */
    private static final int MOST = 5_000;

    private static final String NOT_KEPT = "not kept";

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> checks;
    private final Supplier<String> keys;
    private final Cache<ByteBuffer, Remembered> known;

    /** A token, and the keys of which one has signed it. */
    private record Remembered(Jwt token, String keys) {}

    /**
     * @param decoder which makes all checks
     * @param checks those of them that time can change
     * @param keys which the issuer publishes: with others, each signature is verified anew
     * @param atLongest after which a signature is verified anew in any case
     */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> checks, Supplier<String> keys, Duration atLongest) {
        this.decoder = decoder;
        this.checks = checks;
        this.keys = keys;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                // To wake another thread costs more than what is to be tidied.
                .executor(Runnable::run)
                .expireAfterWrite(atLongest)
                .build();
    }

    /**
     * What the token says, without the token.
     *
     * @throws JwtException when it is not good, or not any more
     */
    @Override
    public Jwt decode(String token) {
        var hash = hash(token);
        var before = keys.get();
        var remembered = known.getIfPresent(hash);
        if (remembered != null
                && remembered.keys().equals(before)
                && !checks.validate(remembered.token()).hasErrors()) {
            return remembered.token();
        }
        var decoded = withoutToken(decoder.decode(token));
        known.put(hash, new Remembered(decoded, before));
        return decoded;
    }

    private static Jwt withoutToken(Jwt decoded) {
        return new Jwt(
                NOT_KEPT, decoded.getIssuedAt(), decoded.getExpiresAt(), decoded.getHeaders(), decoded.getClaims());
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
