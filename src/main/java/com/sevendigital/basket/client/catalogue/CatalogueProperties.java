package com.sevendigital.basket.client.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Catalogue API.
 *
 * @param baseUrl where it is, with or without the version's path {@code /1.2}
 * @param consumerKey the key by which 7digital knows this service
 * @param connectTimeout how long a connection may take
 * @param callTimeout how long one call may take, body included
 * @param freshFor how long an answer is used without asking again
 * @param staleFor how long an answer may still be used for adding when the catalogue is down; never for charging
 * @param cachedListings how many answers are remembered
 */
@Validated
@ConfigurationProperties("basket.catalogue")
record CatalogueProperties(
        @NotNull URI baseUrl,
        @NotBlank String consumerKey,
        @DefaultValue("100ms") Duration connectTimeout,
        @DefaultValue("250ms") Duration callTimeout,
        @DefaultValue("5m") Duration freshFor,
        @DefaultValue("24h") Duration staleFor,
        @DefaultValue("50000") long cachedListings) {

    private static final String VERSION_PATH = "/1.2";

    /** The base URL with the version's path and no slash at its end. */
    String versionedUrl() {
        var trimmed = baseUrl.toString().replaceAll("/+$", "");
        return trimmed.endsWith(VERSION_PATH) ? trimmed : trimmed + VERSION_PATH;
    }
}
