package com.sevendigital.basket.security;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Keeps Spring Security from looking for each request's handler, which Spring MVC does by itself: rules here are about paths. Where there is
 * no bean to ask for handlers, there is no filter that asks it.
 */
@Component
class NoHandlerIntrospector implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String BEAN = "mvcHandlerMappingIntrospector";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(BEAN)) {
            registry.removeBeanDefinition(BEAN);
        }
    }

    /** Before Spring Security's own, which has none. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
