package com.sevendigital.basket.service;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The basket that a check from outside fetches every minute. */
@ConfigurationProperties("basket.canary")
public final class CanaryProperties {

    private final UUID id;
    private final String path;

    /** @param id of the basket; it is no secret */
    public CanaryProperties(@DefaultValue("ca9a4700-0000-4000-8000-000000000001") UUID id) {
        this.id = id;
        this.path = "/v1/baskets/" + id;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whether that request is the check's: a look at this basket, and nothing else. */
    public boolean isLookedAtBy(String method, String requested) {
        return (method.equals("GET") || method.equals("HEAD")) && requested.equals(path);
    }
}
