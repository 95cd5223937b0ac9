package com.sevendigital.basket.training;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Map;

/** Issues tokens with a key that is made for one training and forgotten after it. */
final class StandInIssuer {

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "basket-api";

    private static final int KEY_BITS = 2048;
    private static final String KEY_ID = "training";
    /** Far away. */
    private static final long END = 4_102_444_800L;

    private final RSAKey key;

    private StandInIssuer(RSAKey key) {
        this.key = key;
    }

    static StandInIssuer create() {
        try {
            return new StandInIssuer(new RSAKeyGenerator(KEY_BITS).keyID(KEY_ID).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it publishes (RFC 7517). */
    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** A token that is good for all, with that id. */
    String token(int id) throws JOSEException {
        Map<String, Object> claims = Map.of(
                "iss",
                NAME,
                "aud",
                List.of(AUDIENCE),
                "sub",
                "web-store",
                "jti",
                Integer.toString(id),
                "scope",
                "basket.read basket.write basket.checkout",
                "exp",
                END);
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), new Payload(claims));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
