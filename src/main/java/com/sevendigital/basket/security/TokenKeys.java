package com.sevendigital.basket.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.Closeable;
import java.io.IOException;
import java.security.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The keys that a token may be signed with: those that the issuer publishes, or its one key. They are of pairs only, so that
 * what is public cannot sign (RFC 8725, section 3.1). Without a mode that wants tokens there are none.
 */
@Component
final class TokenKeys implements JWSKeySelector<SecurityContext>, Closeable {

    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final Set<JWSAlgorithm> ELLIPTIC =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final Closeable NOTHING = () -> {};

    private final JWSKeySelector<SecurityContext> keys;
    private final Closeable open;
    private final Supplier<String> published;

    TokenKeys(SecurityProperties properties, ResourceLoader files) {
        if (properties.mode() == SecurityProperties.Mode.NONE) {
            keys = (header, none) -> List.of();
            open = NOTHING;
            published = () -> "";
        } else if (properties.publicKey() != null) {
            var key = PublicKey.read(properties.publicKey(), files);
            keys = (header, none) -> RSA.contains(header.getAlgorithm()) ? List.of(key) : List.of();
            open = NOTHING;
            published = () -> "";
        } else {
            var ofIssuer = IssuerKeys.of(properties);
            var algorithms = new HashSet<>(RSA);
            algorithms.addAll(ELLIPTIC);
            keys = new JWSVerificationKeySelector<>(algorithms, ofIssuer);
            open = ofIssuer;
            published = ofIssuer::published;
        }
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext none)
            throws KeySourceException {
        return keys.selectJWSKeys(header, none);
    }

    /** Tells the keys of now from others before; the same for ever where there is but one. */
    String published() {
        return published.get();
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
