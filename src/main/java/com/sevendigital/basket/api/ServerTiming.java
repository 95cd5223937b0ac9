package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says on each answer where its time went (W3C Server Timing), before a long body takes the headers away. */
@ControllerAdvice
class ServerTiming implements ResponseBodyAdvice<Object> {

    private static final String HEADER = "Server-Timing";

    static void addTo(HttpServletResponse response) {
        if (!response.isCommitted()) {
            Exchange.current()
                    .map(exchange -> exchange.timings().serverTiming())
                    .filter(timing -> !timing.isEmpty())
                    .ifPresent(timing -> response.setHeader(HEADER, timing));
        }
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (response instanceof ServletServerHttpResponse servlet) {
            addTo(servlet.getServletResponse());
        }
        return body;
    }
}
