package com.sevendigital.basket.api;

import com.sevendigital.basket.service.CanaryProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The requests of those who watch the service: they are never turned away, and say nothing about customers. */
@Component
class Exemptions {

    private final CanaryProperties canary;

    Exemptions(CanaryProperties canary) {
        this.canary = canary;
    }

    boolean cover(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/status") || canary.isLookedAtBy(request.getMethod(), path);
    }
}
