package com.sevendigital.basket.security;

import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.converter.RsaKeyConverters;

/** The one key of an issuer that does not publish its keys. */
final class PublicKey {

    private static final int SHORTEST = 2048;

    private PublicKey() {}

    /** @throws UnusableSetting when there is no RSA key in PEM of at least 2048 bits (RFC 7518, section 3.3) */
    static RSAPublicKey read(String location, ResourceLoader files) {
        try (var pem = files.getResource(location).getInputStream()) {
            var key = RsaKeyConverters.x509().convert(pem);
            if (key != null && key.getModulus().bitLength() >= SHORTEST) {
                return key;
            }
            throw UnusableSetting.noKey(null);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw UnusableSetting.noKey(unreadable);
        }
    }
}
