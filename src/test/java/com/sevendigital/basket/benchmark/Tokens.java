package com.sevendigital.basket.benchmark;

import com.sevendigital.basket.LocalIssuer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of clients that speak for all users, each another client's (RS256). */
final class Tokens {

    static final String ISSUER = "https://issuer.example";
    static final String AUDIENCE = "basket-api";
    private static final int CLIENTS = 50;

    private final LocalIssuer issuer = LocalIssuer.create();
    private final List<String> tokens =
            IntStream.range(0, CLIENTS).mapToObj(this::sign).toList();

    /** The keys by which they can be checked. */
    String jwkSet() {
        return issuer.jwkSet();
    }

    /** In turn. */
    String at(long index) {
        return tokens.get((int) (index % CLIENTS));
    }

    private String sign(int client) {
        var claims = LocalIssuer.claims(Duration.ofHours(3));
        claims.put("sub", "web-store-" + client);
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        return issuer.sign(claims);
    }
}
