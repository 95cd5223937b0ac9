package com.sevendigital.basket.security;

import com.sevendigital.basket.exchange.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells all that is done for the request who sent it: by the token, or else by the address. */
final class CallerFilter extends OncePerRequestFilter {

    private final String userClaim;

    CallerFilter(SecurityProperties properties) {
        this.userClaim = properties.userClaim();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            caller(request).call(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private Caller caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? caller(token.getToken(), request)
                : new Caller(Caller.Kind.ADDRESS, request.getRemoteAddr(), null);
    }

    private Caller caller(Jwt token, HttpServletRequest request) {
        var user = token.getClaimAsString(userClaim);
        if (user != null) {
            return new Caller(Caller.Kind.USER, user, user);
        }
        var client = Stream.of("sub", "client_id", "azp")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst();
        return new Caller(Caller.Kind.SERVICE, client.orElseGet(request::getRemoteAddr), null);
    }
}
