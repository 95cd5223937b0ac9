package com.sevendigital.basket.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are served.
 *
 * @param budget how long all calls made for one request may take together
 */
@ConfigurationProperties("basket.request")
record RequestProperties(@DefaultValue("450ms") Duration budget) {}
