package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import com.sevendigital.basket.exchange.WarmUpPass;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its trace and time budget, and each answer the headers that all have. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExchangeFilter extends OncePerRequestFilter {

    private static final String TRACE = ExchangeFilter.class.getName() + ".trace";

    private final RequestProperties properties;
    private final WarmUpPass pass;

    ExchangeFilter(RequestProperties properties, WarmUpPass pass) {
        this.properties = properties;
        this.pass = pass;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.addTo(response, request);
        try {
            var isWarmUp = pass.is(request.getHeader(WarmUpPass.HEADER));
            new Exchange(traceOf(request), TimeBudget.of(properties.budget()), new Timings(), isWarmUp).call(() -> {
                chain.doFilter(request, new WholeAnswer(response));
                ServerTiming.addTo(response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        } finally {
            MDC.remove(ProblemAnswers.LOGGED_AS);
        }
    }

    /** The same one when the request comes by a second time, as an error that is to be answered. */
    private static Trace traceOf(HttpServletRequest request) {
        if (request.getAttribute(TRACE) instanceof Trace known) {
            return known;
        }
        var trace = Trace.continuing(headers(request, "traceparent"), headers(request, "tracestate"));
        request.setAttribute(TRACE, trace);
        return trace;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /** The answer to an error that escaped is part of the exchange as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
