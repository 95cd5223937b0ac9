package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.Exchange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Counts the problems that callers are answered with, by their types; those of the canary's check and of the instance's
 * own warm-up are none of theirs.
 */
@ControllerAdvice
class ProblemMeters implements ResponseBodyAdvice<Object> {

    private final Exemptions exemptions;
    private final Map<String, Counter> byUri;

    ProblemMeters(Exemptions exemptions, MeterRegistry meters) {
        this.exemptions = exemptions;
        this.byUri = Arrays.stream(ProblemType.values())
                .collect(Collectors.toUnmodifiableMap(type -> type.uri().toString(), counter(meters)));
    }

    private static Function<ProblemType, Counter> counter(MeterRegistry meters) {
        return type -> Counter.builder("basket.problems")
                .description("Problems that callers were answered with")
                .tag("type", type.slug())
                .register(meters);
    }

    /** Counts a problem that this request is answered with. */
    void count(Problem problem, HttpServletRequest request) {
        var counter = byUri.get(problem.type());
        if (counter != null && !Exchange.isOfWarmUp() && !exemptions.cover(request)) {
            counter.increment();
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
        if (body instanceof Problem problem && request instanceof ServletServerHttpRequest servlet) {
            count(problem, servlet.getServletRequest());
        }
        return body;
    }
}
