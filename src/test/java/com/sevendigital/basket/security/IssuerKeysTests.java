package com.sevendigital.basket.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.sevendigital.basket.LocalIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often the issuer is asked for its keys, and what is done without them. */
class IssuerKeysTests {

    private final LocalIssuer issuer = LocalIssuer.create();
    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private @Nullable IssuerKeys keys;

    @AfterEach
    void stop() throws IOException {
        if (keys != null) {
            keys.close();
        }
        server.stop();
    }

    @Test
    void keysAreFetchedAheadAndKept() throws KeySourceException {
        server.start();
        publish();
        var opened = open();

        await().untilAsserted(() -> assertThat(fetches()).isPositive());
        for (var token = 0; token < 50; token++) {
            assertThat(opened.get(named(issuer.key().getKeyID()), null)).hasSize(1);
        }

        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void tokensOfUnknownKeysDoNotMakeTheServiceAskWithoutEnd() throws KeySourceException {
        server.start();
        publish();
        var opened = open();

        for (var token = 0; token < 50; token++) {
            assertThat(opened.get(named(UUID.randomUUID().toString()), null)).isEmpty();
        }

        assertThat(fetches()).isBetween(1, 3);
        assertThat(opened.get(named(issuer.key().getKeyID()), null)).hasSize(1);
    }

    @Test
    void keysThatAreOldGoOnWorkingWhileTheIssuerIsDown() {
        server.start();
        publish();
        var opened = open(Duration.ofMillis(500), Duration.ofMillis(50), Duration.ofMillis(10));
        await().untilAsserted(() ->
                assertThat(opened.get(named(issuer.key().getKeyID()), null)).hasSize(1));

        server.stubFor(WireMock.get("/keys").willReturn(WireMock.serverError()));
        var before = fetches();

        await().until(() -> {
            assertThat(opened.get(named(issuer.key().getKeyID()), null)).hasSize(1);
            return fetches() >= before + 4;
        });
    }

    @Test
    void withoutAnyKeyATokenIsNeitherGoodNorBad() {
        server.start();
        server.stubFor(WireMock.get("/keys").willReturn(WireMock.serverError()));
        var opened = open();

        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> opened.get(named("any"), null));
    }

    @Test
    void whatIsNoKeySetBringsNoKeys() {
        server.start();
        server.stubFor(WireMock.get("/keys").willReturn(WireMock.ok("<html>")));
        var opened = open();

        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> opened.get(named("any"), null));
    }

    private void publish() {
        server.stubFor(WireMock.get("/keys").willReturn(WireMock.okJson(issuer.jwkSet())));
    }

    private IssuerKeys open() {
        return open(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    private IssuerKeys open(Duration keysFor, Duration keysWithin, Duration askedEvery) {
        var properties = new SecurityProperties(
                SecurityProperties.Mode.JWT,
                null,
                server.baseUrl() + "/keys",
                null,
                null,
                "user_id",
                Duration.ofSeconds(60),
                keysWithin,
                keysFor,
                askedEvery,
                true,
                List.of());
        var opened = IssuerKeys.of(properties);
        keys = opened;
        return opened;
    }

    private int fetches() {
        return server.findAll(WireMock.getRequestedFor(WireMock.urlEqualTo("/keys")))
                .size();
    }

    private static JWKSelector named(String id) {
        return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    }
}
