package com.sevendigital.basket.client.purchasing;

import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamHttp;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the Purchasing client together. */
@Configuration(proxyBeanMethods = false)
class PurchasingConfiguration {

    private static final String NAME = "purchasing";

    @Bean
    Purchasing purchasing(PurchasingProperties properties, Upstream.Factory upstreams, MeterRegistry meters) {
        var http = new UpstreamHttp(NAME, properties.connectTimeout(), properties.callTimeout());
        return new MeteredPurchasing(new HttpPurchasing(http, upstreams.named(NAME), properties), meters);
    }
}
