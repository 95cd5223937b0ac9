package com.sevendigital.basket.exchange;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter for requests as they come from a client, and not for the error pages that may follow them, as Spring Boot registers
 * a filter that is none of Spring's. Spring's own base class keeps an attribute of each request for each filter to know
 * that.
 */
public abstract class RequestFilter implements Filter {

    @Override
    public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    /**
     * Lets the request go on along the chain, or answers it.
     *
     * @throws ServletException when what is behind it in the chain throws it
     * @throws IOException when the client cannot be read from or written to
     */
    protected abstract void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
