package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.Caller;
import com.sevendigital.basket.exchange.Caller.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What each caller may do besides sending requests: make baskets, and ask for what is not there. Who has asked for too much
 * that is not there is not answered for a while, or it would learn what is.
 *
 * <p>A service that speaks for all users is counted and never held back for that: one customer with made-up ids would lock
 * out all the others.
 */
@Component
class CallerBudgets implements HandlerInterceptor {

    private static final String BASKETS = "/v1/baskets";

    private final Buckets creations;
    private final Buckets guesses;
    private final Exemptions exemptions;
    private final Map<Kind, Counter> notFound;

    /** The caller has used up one of its budgets. */
    static final class Exhausted extends RuntimeException {
        private Exhausted(String said) {
            super(said, null, false, false);
        }
    }

    CallerBudgets(LimitProperties limits, Exemptions exemptions, MeterRegistry meters) {
        this.creations = new Buckets(limits.creationsPerSecond(), limits.creationsBurst(), limits.callers());
        this.guesses = new Buckets(limits.guessesPerSecond(), limits.guessesBurst(), limits.callers());
        this.exemptions = exemptions;
        this.notFound = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> counter(kind, meters)));
    }

    private static Counter counter(Kind kind, MeterRegistry meters) {
        return Counter.builder("basket.not.found")
                .description("Calls that named a basket or checkout that is not there")
                .tag("caller", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** @throws Exhausted when the caller has to wait */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = Caller.current();
        if (caller.isEmpty() || exemptions.cover(request)) {
            return true;
        }
        if (isHeldBack(caller.get()) && guesses.of(key(caller.get())).getAvailableTokens() == 0) {
            throw new Exhausted("This caller has asked for too much that is not there.");
        }
        if (isCreation(request) && !creations.of(key(caller.get())).tryConsume(1)) {
            throw new Exhausted("This caller makes more baskets than it may.");
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && handler instanceof HandlerMethod) {
            Caller.current().ifPresent(this::countGuess);
        }
    }

    private void countGuess(Caller caller) {
        Objects.requireNonNull(notFound.get(caller.kind())).increment();
        if (isHeldBack(caller)) {
            guesses.of(key(caller)).tryConsume(1);
        }
    }

    private static boolean isHeldBack(Caller caller) {
        return caller.kind() != Kind.SERVICE;
    }

    private static boolean isCreation(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(BASKETS);
    }

    private static String key(Caller caller) {
        return caller.kind() + ":" + caller.name();
    }
}
