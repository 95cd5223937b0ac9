package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Counts the requests that were let in, and lets go of connections once this instance is on its way out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class InFlightFilter extends RequestFilter {

    private final InFlightRequests requests;
    private final InstanceState state;

    InFlightFilter(InFlightRequests requests, InstanceState state) {
        this.requests = requests;
        this.state = state;
    }

    @Override
    protected void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The question how old requests are is none of them.
        if (request.getRequestURI().equals("/status")) {
            chain.doFilter(request, response);
            return;
        }
        if (state.isLeaving()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        try (var _ = requests.begin()) {
            chain.doFilter(request, response);
        }
    }
}
