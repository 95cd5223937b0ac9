package com.sevendigital.basket.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Asks each caller for a token that allows the call, keeps no session, and tells the rest of the service who calls. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    private final SecurityProperties properties;

    SecurityConfiguration(SecurityProperties properties) {
        this.properties = properties;
    }

    /** Which methods and paths there are, and which ids, says the API with answers of its own; forms it has none. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        // Names are tokens (RFC 9110, section 5.1).
        firewall.setAllowedHeaderNames(SecurityConfiguration::isPrintableAscii);
        firewall.setAllowedHeaderValues(SecurityConfiguration::isText);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    /** Nobody listens to who was let in, and whoever was not is logged and counted by the answer. */
    @Bean
    AuthenticationEventPublisher untold() {
        return new AuthenticationEventPublisher() {
            @Override
            public void publishAuthenticationSuccess(Authentication caller) {}

            @Override
            public void publishAuthenticationFailure(AuthenticationException refusal, Authentication caller) {}
        };
    }

    /** What texts in rules mean: patterns of paths, for which no handler need be known. */
    @Bean
    PathPatternRequestMatcher.Builder paths() {
        return PathPatternRequestMatcher.withDefaults();
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            OpenPaths open,
            JwtDecoder tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        // No session is looked for or made, and what only pages with a login need is not there.
        http.securityContext(
                        caller -> caller.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .addFilter(CrossOrigin.filter(properties.corsOrigins(), problems))
                .addFilterAfter(new CallerFilter(properties), AuthorizationFilter.class);
        if (properties.mode() == SecurityProperties.Mode.NONE) {
            log.warn("basket.security.mode is none: whoever reaches this port may do all");
            return lean(http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build());
        }
        if (properties.audience() == null) {
            log.warn("basket.security.audience is not set: tokens for other services of the issuer are good here too");
        }
        var challenge = new BearerChallenge(problems);
        return lean(http.authorizeHttpRequests(calls -> calls.requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/v1/**")
                        .access((caller, call) -> new AuthorizationDecision(isAllowed(caller.get(), call)))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(bearer -> bearer.jwt(jwt -> jwt.decoder(tokens))
                        .bearerTokenResolver(new BearerTokens(open))
                        .authenticationEntryPoint(challenge)
                        .accessDeniedHandler(challenge))
                .build());
    }

    /**
     * Without what each request would go through in vain: no controller is asynchronous, and tokens come as bearer tokens (RFC
     * 6750) only, not with a proof (DPoP, RFC 9449).
     */
    private static SecurityFilterChain lean(DefaultSecurityFilterChain chain) {
        var needed = chain.getFilters().stream()
                .filter(filter ->
                        !(filter instanceof WebAsyncManagerIntegrationFilter || filter instanceof AuthenticationFilter))
                .toList();
        return new DefaultSecurityFilterChain(chain.getRequestMatcher(), needed);
    }

    /**
     * As Spring itself allows them, in a loop instead of a regular expression: each header of each request is looked at, and
     * tokens are long.
     */
    private static boolean isText(String header) {
        return isPrintableAscii(header)
                || header.codePoints()
                        .allMatch(point ->
                                point == '\t' || (Character.isDefined(point) && !Character.isISOControl(point)));
    }

    private static boolean isPrintableAscii(String header) {
        for (var index = 0; index < header.length(); index++) {
            if (header.charAt(index) < ' ' || header.charAt(index) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(Authentication caller, RequestAuthorizationContext call) {
        var needed = Scope.neededFor(call.getRequest()).authority();
        return caller.isAuthenticated()
                && caller.getAuthorities().stream().anyMatch(held -> needed.equals(held.getAuthority()));
    }
}
