package com.sevendigital.basket.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting of the security without which the service does not start. */
final class UnusableSetting extends RuntimeException {

    private UnusableSetting(String said, @Nullable Throwable cause) {
        super(said, cause);
    }

    static UnusableSetting noSourceOfKeys() {
        return new UnusableSetting(
                "basket.security.mode is jwt, but there are no keys to check tokens with: none of basket.security.issuer,"
                        + " basket.security.jwk-set-uri and basket.security.public-key is set.",
                null);
    }

    static UnusableSetting keysKeptTooShort() {
        return new UnusableSetting(
                "basket.security.keys-for must be longer than basket.security.keys-within and"
                        + " basket.security.keys-asked-every together.",
                null);
    }

    static UnusableSetting noKey(@Nullable Throwable cause) {
        return new UnusableSetting(
                "basket.security.public-key does not lead to an RSA public key of at least 2048 bits in PEM"
                        + " (BEGIN PUBLIC KEY).",
                cause);
    }

    /** Says it in one message instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableSetting> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, UnusableSetting unusable) {
            return new FailureAnalysis(
                    String.valueOf(unusable.getMessage()),
                    "Mend the setting; or, for development only, set basket.security.mode to none.",
                    failure);
        }
    }
}
