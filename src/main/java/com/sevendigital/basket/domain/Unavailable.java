package com.sevendigital.basket.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A dependency could not answer in time; an outage is said, never shown as an empty answer. */
public final class Unavailable extends RuntimeException {

    private final Dependency dependency;

    public Unavailable(Dependency dependency, @Nullable Throwable cause) {
        super("The %s is not available".formatted(dependency.name().toLowerCase(Locale.ROOT)), cause);
        this.dependency = dependency;
    }

    public Dependency dependency() {
        return dependency;
    }

    /** What this service cannot do its whole work without. */
    public enum Dependency {
        CATALOGUE,
        PURCHASING,
        STORAGE,
        /** Of credentials. */
        ISSUER
    }
}
