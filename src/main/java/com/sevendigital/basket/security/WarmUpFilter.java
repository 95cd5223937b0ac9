package com.sevendigital.basket.security;

import com.sevendigital.basket.exchange.Exchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the instance make its own calls while it warms up, when it has no token of the issuer's. */
final class WarmUpFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Exchange.isOfWarmUp()) {
            var all = Arrays.stream(Scope.values())
                    .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                    .toList();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("warm-up", null, all));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
