package com.sevendigital.basket.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sevendigital.basket.client.UpstreamFault;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the issuer's keys. The whole of it has a deadline, bodies included: short while a request waits, and within what
 * that has left; longer in the background.
 */
final class KeyFetch implements JWKSetSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(KeyFetch.class);
    private static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(5);

    private final SecurityProperties properties;
    private final UpstreamHttp http = new UpstreamHttp("issuer", IN_THE_BACKGROUND, IN_THE_BACKGROUND);
    private volatile boolean successful;
    private volatile String published = "";

    KeyFetch(SecurityProperties properties) {
        this.properties = properties;
    }

    /** Whether there ever were keys. */
    boolean wasSuccessful() {
        return successful;
    }

    /** The text of the keys as they were fetched last, the same object until they differ; empty when there never were any. */
    String published() {
        return published;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator why, long now, @Nullable SecurityContext none)
            throws KeySourceException {
        var time = TimeBudget.of(
                Exchange.current().isPresent() ? Exchange.allow(properties.keysWithin()) : IN_THE_BACKGROUND);
        try {
            var keys = JWKSet.parse(text(address(time), time));
            successful = true;
            note(keys.toString());
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException | UpstreamFault failed) {
            log.warn("The issuer's keys could not be fetched: {}", failed.toString());
            throw new JWKSetRetrievalException("no keys", failed);
        }
    }

    private void note(String fetched) {
        if (!fetched.equals(published)) {
            published = fetched;
        }
    }

    private URI address(TimeBudget time) throws IOException, ParseException {
        if (properties.jwkSetUri() != null) {
            return URI.create(properties.jwkSetUri());
        }
        var issuer = String.valueOf(properties.issuer());
        var metadata = JSONObjectUtils.parse(
                text(URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"), time));
        if (!issuer.equals(JSONObjectUtils.getString(metadata, "issuer"))) {
            throw new IOException("the metadata are those of another issuer");
        }
        return URI.create(String.valueOf(JSONObjectUtils.getString(metadata, "jwks_uri")));
    }

    private String text(URI address, TimeBudget time) throws IOException {
        var answer = http.send(HttpRequest.newBuilder(address), time.remaining());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // Nothing is kept open but connections, which the client closes when they are idle.
    }
}
