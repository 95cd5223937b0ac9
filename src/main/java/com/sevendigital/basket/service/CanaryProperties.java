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
        UUID id) {}
