package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamHttp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the Catalogue client together. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final String NAME = "catalogue";

    @Bean
    Catalogue catalogue(
            CatalogueProperties properties, Upstream.Factory upstreams, InstantSource clock, MeterRegistry meters) {
        var http = new UpstreamHttp(NAME, properties.connectTimeout(), properties.callTimeout());
        var asking = new HttpCatalogue(http, upstreams.named(NAME), properties);
        return new ScratchCatalogue(new CachedCatalogue(asking, properties, clock, new CacheMeters(meters)));
    }
}
