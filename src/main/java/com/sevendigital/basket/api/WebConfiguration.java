package com.sevendigital.basket.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.Product;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads requests strictly: ids become types at the door, and JSON is what it says or is refused. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final int DEEPEST_JSON = 20;
    private static final int RECYCLED_BUFFERS = 64;

    private final CallerBudgets budgets;

    WebConfiguration(CallerBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(budgets).addPathPatterns("/v1/**");
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(
                String.class, BasketId.class, id -> BasketId.parse(id).orElseThrow());
        formats.addConverter(
                String.class, CheckoutId.class, id -> CheckoutId.parse(id).orElseThrow());
        formats.addConverter(
                String.class, Product.class, key -> Product.parse(key).orElseThrow());
    }

    /** Controllers have the request as an argument where they need it, and nothing else asks for it. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return json -> json.factory(strictFactory())
                .serializerByType(Instant.class, new WireInstant())
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .postConfigurer(mapper -> {
                    var text = mapper.coercionConfigFor(LogicalType.Textual);
                    List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail));
                    // A blank text as well, which would be taken for null.
                    List.of(LogicalType.Integer, LogicalType.Boolean)
                            .forEach(type -> mapper.coercionConfigFor(type)
                                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
                });
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1), and no guess finds it to be UTF-16. */
    private static JsonFactory strictFactory() {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // By thread, each request would make buffers of its own: it has a thread of its own.
                .recyclerPool(JsonRecyclerPools.newBoundedPool(RECYCLED_BUFFERS))
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_JSON)
                        .build())
                .build();
    }
}
