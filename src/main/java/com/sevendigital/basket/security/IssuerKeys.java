package com.sevendigital.basket.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys, kept in memory and fetched anew in the background before they are old. The last known ones go on
 * working when the issuer does not answer, and a token of a key that is not among them makes the service ask again, but not
 * as often as somebody can send such tokens.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, Closeable {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final KeyFetch fetch;
    private final JWKSource<SecurityContext> keys;

    /**
     * Begins to fetch them, so that the first request need not wait.
     *
     * @throws UnusableSetting when the settings do not say where they are, or contradict each other
     */
    static IssuerKeys of(SecurityProperties properties) {
        if (properties.issuer() == null && properties.jwkSetUri() == null) {
            throw UnusableSetting.noSourceOfKeys();
        }
        if (properties.keysFor().compareTo(properties.keysWithin().plus(properties.keysAskedEvery())) <= 0) {
            throw UnusableSetting.keysKeptTooShort();
        }
        var keys = new IssuerKeys(properties);
        Thread.ofVirtual().name("issuer-keys").start(keys::fetchAhead);
        return keys;
    }

    private IssuerKeys(SecurityProperties properties) {
        this.fetch = new KeyFetch(properties);
        var within = properties.keysWithin();
        this.keys = JWKSourceBuilder.create(fetch)
                .cache(properties.keysFor().toMillis(), within.toMillis())
                .refreshAheadCache(ahead(properties.keysFor(), within).toMillis(), true)
                .rateLimited(properties.keysAskedEvery().toMillis())
                .outageTolerantForever()
                .build();
    }

    /** A fifth of their time before they are old. */
    private static Duration ahead(Duration keysFor, Duration within) {
        return keysFor.minus(within).dividedBy(5);
    }

    private void fetchAhead() {
        try {
            get(ANY, null);
        } catch (KeySourceException unavailable) {
            log.warn("The issuer's keys are fetched with the first token: {}", unavailable.getMessage());
        }
    }

    /**
     * Those that fit; empty as well when they cannot be asked for again.
     *
     * @throws KeySourceException when none were ever known
     */
    @Override
    public List<JWK> get(JWKSelector fitting, @Nullable SecurityContext none) throws KeySourceException {
        try {
            return keys.get(fitting, none);
        } catch (KeySourceException unavailable) {
            if (fetch.wasSuccessful()) {
                return List.of();
            }
            throw unavailable;
        }
    }

    /** Tells one set of keys from the next; see {@link KeyFetch#published}. */
    String published() {
        return fetch.published();
    }

    @Override
    public void close() throws IOException {
        if (keys instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
