package com.sevendigital.basket.client.purchasing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Purchasing API.
 *
 * @param baseUrl the URL to which paths are appended
 * @param connectTimeout how long a connection may take
 * @param callTimeout how long a purchase may take, pauses that Purchasing asks for included
 */
@Validated
@ConfigurationProperties("basket.purchasing")
record PurchasingProperties(
        @NotNull URI baseUrl,
        @DefaultValue("100ms") Duration connectTimeout,
        @DefaultValue("10s") Duration callTimeout) {

    String url(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }
}
