package com.sevendigital.basket.client.catalogue;

import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the Catalogue client together. */
@Configuration
class CatalogueConfiguration {

    private static final String NAME = "catalogue";

    @Bean
    Catalogue catalogue(CatalogueProperties properties, Upstream.Factory upstreams, InstantSource clock) {
        var http = new UpstreamHttp(NAME, properties.connectTimeout(), properties.callTimeout());
        return new CachedCatalogue(new HttpCatalogue(http, upstreams.named(NAME), properties), properties, clock);
    }
}
