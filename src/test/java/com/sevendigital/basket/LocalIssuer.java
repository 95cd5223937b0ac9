package com.sevendigital.basket;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Issues tokens with a key of its own, which is made anew each time. */
public final class LocalIssuer {

    /** All that a token can allow. */
    public static final String ALL_SCOPES = "basket.read basket.write basket.checkout";

    private static final int KEY_BITS = 2048;

    private final RSAKey key;

    private LocalIssuer(RSAKey key) {
        this.key = key;
    }

    public static LocalIssuer create() {
        try {
            return new LocalIssuer(new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public RSAKey key() {
        return key;
    }

    /** What it publishes (RFC 7517). */
    public String jwkSet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** The claims of a token that is good for all, for so long. */
    public static Map<String, Object> claims(Duration goodFor) {
        var now = Instant.now();
        var claims = new HashMap<String, Object>();
        claims.put("sub", "web-store");
        claims.put("scope", ALL_SCOPES);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(goodFor).getEpochSecond());
        return claims;
    }

    /** A token with these claims. */
    public String sign(Map<String, Object> claims) {
        return sign(
                claims,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build());
    }

    /** A token with these claims and that header. */
    public String sign(Map<String, Object> claims, JWSHeader header) {
        try {
            var token = new JWSObject(header, new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where its public key is, in PEM; the file is gone when the JVM ends. */
    public String publicKeyLocation() {
        try {
            var pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toRSAPublicKey().getEncoded());
            var file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
            return file.toUri().toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
