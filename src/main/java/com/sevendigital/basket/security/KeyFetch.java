package com.sevendigital.basket.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final long MOST_BYTES = 512 * 1024;

    private final SecurityProperties properties;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(IN_THE_BACKGROUND).build();
    private volatile boolean successful;

    KeyFetch(SecurityProperties properties) {
        this.properties = properties;
    }

    /** Whether there ever were keys. */
    boolean wasSuccessful() {
        return successful;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator why, long now, @Nullable SecurityContext none)
            throws KeySourceException {
        var time = TimeBudget.of(
                Exchange.current().isPresent() ? Exchange.allow(properties.keysWithin()) : IN_THE_BACKGROUND);
        try {
            var keys = JWKSet.parse(text(address(time), time));
            successful = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException | TimeoutException failed) {
            log.warn("The issuer's keys could not be fetched: {}", failed.toString());
            throw new JWKSetRetrievalException("no keys", failed);
        }
    }

    private URI address(TimeBudget time) throws IOException, ParseException, TimeoutException {
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

    private String text(URI address, TimeBudget time) throws IOException, TimeoutException {
        var request = HttpRequest.newBuilder(address).build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            var response = answer.get(time.remaining().toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
