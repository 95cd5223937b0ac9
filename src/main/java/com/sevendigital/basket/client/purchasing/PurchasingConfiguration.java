package com.sevendigital.basket.client.purchasing;

import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.exchange.WarmUpStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the Purchasing client together. */
@Configuration(proxyBeanMethods = false)
class PurchasingConfiguration {

    private static final String NAME = "purchasing";
    private static final String WARM_UP = "warm-up";
    private static final Duration WARM_UP_WITHIN = Duration.ofMillis(500);

    /** With connections of its own. */
    @Bean
    UpstreamHttp purchasingHttp(PurchasingProperties properties) {
        return new UpstreamHttp(NAME, properties.connectTimeout(), properties.callTimeout());
    }

    /** Asks for a purchase that nobody has made, for the sake of the connection. */
    @Bean
    WarmUpStep purchasingWarmUp(UpstreamHttp http, PurchasingProperties properties) {
        var nothing = URI.create(properties.url("/purchases/" + WARM_UP));
        return () -> http.send(HttpRequest.newBuilder(nothing).header("Accept", "application/json"), WARM_UP_WITHIN);
    }

    @Bean
    Purchasing purchasing(
            UpstreamHttp http, PurchasingProperties properties, Upstream.Factory upstreams, MeterRegistry meters) {
        return new MeteredPurchasing(new HttpPurchasing(http, upstreams.named(NAME), properties), meters);
    }
}
