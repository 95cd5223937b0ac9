package com.sevendigital.basket.api;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which requests are logged.
 *
 * @param successesOneIn of that many requests that succeed in time one is logged; all others are always
 * @param slow from which time on a request is logged in any case
 */
@Validated
@ConfigurationProperties("basket.access-log")
record AccessLogProperties(
        @DefaultValue("100") @Min(1) int successesOneIn,
        @DefaultValue("500ms") Duration slow) {}
