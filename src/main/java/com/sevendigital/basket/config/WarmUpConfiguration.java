package com.sevendigital.basket.config;

import com.sevendigital.basket.exchange.WarmUpPass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pass for whoever shows it and whoever knows it. */
@Configuration(proxyBeanMethods = false)
class WarmUpConfiguration {

    @Bean
    WarmUpPass warmUpPass() {
        return new WarmUpPass();
    }
}
