package com.sevendigital.basket.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance leaves.
 *
 * @param listenFor how long after SIGTERM new requests are still served: longer than the load balancer takes to see it
 */
@ConfigurationProperties("basket.drain")
record DrainProperties(@DefaultValue("15s") Duration listenFor) {}
