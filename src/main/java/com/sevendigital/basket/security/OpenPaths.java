package com.sevendigital.basket.security;

import com.sevendigital.basket.service.CanaryProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What is there for everybody: for those who watch the service, and what explains it. Management endpoints have a port of
 * their own, to which the network lets nobody else.
 */
@Component
class OpenPaths implements RequestMatcher {

    private static final List<String> ALWAYS = List.of("/status", "/problems", "/problems/*");
    private static final List<String> DOCUMENTS = List.of("/", "/v3/api-docs*", "/swagger-ui*", "/webjars/**");

    /** Where there is nothing for everybody but the canary. */
    private static final String API = "/v1/";

    private final RequestMatcher paths;
    private final CanaryProperties canary;

    OpenPaths(SecurityProperties properties, CanaryProperties canary) {
        this.canary = canary;
        var patterns = PathPatternRequestMatcher.withDefaults();
        var open = new ArrayList<RequestMatcher>();
        open.add(new DispatcherTypeRequestMatcher(DispatcherType.ERROR));
        open.add(EndpointRequest.toAnyEndpoint());
        open.add(EndpointRequest.toLinks());
        ALWAYS.forEach(path -> open.add(patterns.matcher(path)));
        if (properties.openDocuments()) {
            DOCUMENTS.forEach(path -> open.add(patterns.matcher(path)));
        }
        this.paths = new OrRequestMatcher(open);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var isCall = request.getDispatcherType() == DispatcherType.REQUEST
                && request.getRequestURI().startsWith(API);
        return isCall ? canary.isLookedAtBy(request.getMethod(), request.getRequestURI()) : paths.matches(request);
    }
}
