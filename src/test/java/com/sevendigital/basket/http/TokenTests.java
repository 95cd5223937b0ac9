package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.sevendigital.basket.LocalIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are good, and that nothing is told of those that are not. */
class TokenTests extends SecuredService {

    private static final long HOUR = 3600;

    @Test
    void whoHasAGoodTokenIsServed() {
        var basket = store().create("GB").is(201);

        store().get(basket).is(200);
    }

    @Test
    void whoHasNoneIsToldToSendOne() {
        var refused = client().create("GB").isProblem(401, "unauthenticated");

        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.text("/detail")).isEqualTo("Send a valid bearer token.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic d2ViOnN0b3Jl", "Digest x", "DPoP x", "nonsense"})
    void otherCredentialsAreNone(String credentials) {
        client().call("GET", "/v1/checkouts/x")
                .header("Authorization", credentials)
                .answer()
                .isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y.z", "eyJhbGciOiJub25lIn0.e30.", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void whatIsNoTokenIsRefused(String nonsense) {
        refused(nonsense);
    }

    @Test
    void aTokenInTheAddressIsNone() {
        var token = issuer().current().sign(claims());

        var refused = client().call("POST", "/v1/baskets?access_token=" + token)
                .json("{\"country\": \"GB\"}")
                .answer()
                .isProblem(401, "unauthenticated");

        assertThat(refused.body()).doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource({"exp, -120", "nbf, 120", "iat, 7200"})
    void aTokenIsGoodInItsTimeOnly(String claim, long seconds) {
        refused(tokenWith(claim, Instant.now().getEpochSecond() + seconds));
    }

    @ParameterizedTest
    @CsvSource({"exp, -30", "nbf, 30"})
    void clocksMayDifferByAMinute(String claim, long seconds) {
        var claims = claims();
        claims.put("iat", Instant.now().getEpochSecond() - HOUR);
        claims.put(claim, Instant.now().getEpochSecond() + seconds);

        client().with(issuer().current().sign(claims)).create("GB").is(201);
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        refusedWithout("exp");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        refused(tokenWith("aud", "payments"));
        refused(tokenWith("aud", List.of("payments", "search")));
        refusedWithout("aud");
        client().with(tokenWith("aud", List.of("payments", AUDIENCE)))
                .create("GB")
                .is(201);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(tokenWith("iss", "https://elsewhere.example"));
        refused(tokenWith("iss", issuer().url() + "/"));
        refusedWithout("iss");
    }

    /** Whoever stole such a token cannot prove that it is theirs (RFC 9449), and nobody is asked to here. */
    @Test
    void aTokenThatAsksForAProofIsRefusedEachTime() {
        var bound = tokenWith("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));

        refused(bound);
        refused(bound);
    }

    @Test
    void aGoodTokenIsNoneUnderAnotherScheme() {
        client().call("POST", "/v1/baskets")
                .json("{\"country\": \"GB\"}")
                .header("Authorization", "DPoP " + issuer().current().sign(claims()))
                .answer()
                .isProblem(401, "unauthenticated");
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        refused(new PlainObject(new Payload(claims())).serialize());
        var signed = issuer().current().sign(claims());
        refused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void thePublicKeyIsNoSecretThatCouldSign() throws JOSEException {
        var key = issuer().current().key();
        for (var secret : List.of(
                key.toRSAPublicKey().getEncoded(), key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))) {
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(claims()));
            token.sign(new MACSigner(secret));

            refused(token.serialize());
        }
    }

    @Test
    void aChangedTokenIsRefused() {
        var parts = tokenWith("scope", "basket.read").split("\\.", -1);
        var more = issuer().current().sign(claims()).split("\\.", -1)[1];

        refused(parts[0] + "." + more + "." + parts[2]);
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefusedAlsoWhenItBringsTheKeyAlong() throws JOSEException {
        var stranger = LocalIssuer.create();
        refused(stranger.sign(claims()));
        refused(stranger.sign(
                claims(),
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(issuer().current().key().getKeyID())
                        .jwk(stranger.key().toPublicJWK())
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b"})
    void aUserThatCannotBeReadIsNotTakenForNone(String user) {
        refused(tokenWith("user_id", user));
    }

    @Test
    void aUserThatIsNoTextIsNotTakenForNone() {
        refused(tokenWith("user_id", List.of("1")));
        refused(tokenWith("user_id", Map.of("id", "1")));
        refused(tokenWith("user_id", true));
    }

    /** Of the token's faults and of the token itself nothing is told. */
    private void refused(String token) {
        var refused = client().with(token).create("GB").isProblem(401, "unauthenticated");

        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(refused.text("/detail")).isEqualTo("Send a valid bearer token.");
        assertThat(refused.headers().map().toString()).doesNotContainIgnoringCase("expired", "signature", "kid");
        assertThat(token.length() < 20 || !refused.body().contains(token)).isTrue();
    }

    private void refusedWithout(String claim) {
        var claims = claims();
        claims.remove(claim);
        refused(issuer().current().sign(claims));
    }
}
