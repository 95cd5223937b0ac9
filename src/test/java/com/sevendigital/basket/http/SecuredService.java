package com.sevendigital.basket.http;

import com.sevendigital.basket.LocalIssuer;
import java.time.Duration;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service as it is deployed: callers need a token of its issuer. */
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-secured",
            "basket.security.mode=jwt",
            "basket.security.audience=" + SecuredService.AUDIENCE,
            "basket.security.keys-within=2s",
            "basket.security.keys-asked-every=1ms",
            "basket.security.cors-origins=" + SecuredService.ORIGIN
        })
abstract class SecuredService extends WholeService {

    static final String AUDIENCE = "basket-api";
    static final String ORIGIN = "https://shop.example";

    private static final IssuerServer ISSUER = IssuerServer.start();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("basket.security.issuer", ISSUER::url);
    }

    static IssuerServer issuer() {
        return ISSUER;
    }

    /** What a good token says. */
    static Map<String, Object> claims() {
        var claims = LocalIssuer.claims(Duration.ofHours(1));
        claims.put("iss", ISSUER.url());
        claims.put("aud", AUDIENCE);
        return claims;
    }

    /** A good token, but for that claim. */
    static String tokenWith(String claim, Object value) {
        var claims = claims();
        claims.put(claim, value);
        return ISSUER.current().sign(claims);
    }

    /** The web store, which speaks for all users. */
    BasketClient store() {
        return client().with(ISSUER.current().sign(claims()));
    }

    /** Somebody whose token is good for that user alone. */
    BasketClient user(String id) {
        return client().with(tokenWith("user_id", id));
    }

    /** A service whose token has these scopes, with spaces between. */
    BasketClient scoped(String scopes) {
        return client().with(tokenWith("scope", scopes));
    }
}
