package com.sevendigital.basket.service;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The basket that a check from outside fetches every minute.
 *
 * @param id its id; it is no secret
 */
@ConfigurationProperties("basket.canary")
public record CanaryProperties(
        @DefaultValue("ca9a4700-0000-4000-8000-000000000001")
        UUID id) {

    /** Whether that request is the check's: a look at this basket, and nothing else. */
    public boolean isLookedAtBy(String method, String path) {
        return (method.equals("GET") || method.equals("HEAD")) && path.equals("/v1/baskets/" + id);
    }
}
