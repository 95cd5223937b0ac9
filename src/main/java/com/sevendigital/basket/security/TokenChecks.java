package com.sevendigital.basket.security;

import com.sevendigital.basket.domain.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What must be true of a token besides its signature (RFC 7519, section 4.1). */
final class TokenChecks {

    private static final Pattern USER = Pattern.compile(VisibleText.PATTERN);

    private TokenChecks() {}

    static OAuth2TokenValidator<Jwt> of(SecurityProperties properties) {
        var checks = new ArrayList<OAuth2TokenValidator<Jwt>>();
        checks.add(new JwtTimestampValidator(properties.clockSkew()));
        // Without an end it would be good for ever.
        checks.add(new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull));
        // A user that cannot be read must not become none, who may do more.
        checks.add(new JwtClaimValidator<@Nullable Object>(properties.userClaim(), TokenChecks::isUserOrNone));
        if (properties.issuer() != null) {
            checks.add(new JwtIssuerValidator(properties.issuer()));
        }
        var audience = properties.audience();
        if (audience != null) {
            checks.add(new JwtClaimValidator<@Nullable List<String>>(
                    JwtClaimNames.AUD, said -> said != null && said.contains(audience)));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    private static boolean isUserOrNone(@Nullable Object claim) {
        return claim == null
                || claim instanceof Long
                || (claim instanceof String user && USER.matcher(user).matches());
    }
}
