package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.sevendigital.basket.LocalIssuer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No address that a caller sends is ever called. */
class ServerSideRequestTests extends SecuredService {

    private final AtomicInteger called = new AtomicInteger();
    private final HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final String url = "http://localhost:" + trap.getAddress().getPort() + "/keys";

    ServerSideRequestTests() throws IOException {
        trap.createContext("/", call -> {
            called.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        trap.start();
    }

    @AfterEach
    void stop() {
        trap.stop(0);
    }

    @Test
    void aTokenThatSaysWhereItsKeysAreIsNotBelieved() {
        var stranger = LocalIssuer.create();
        for (var header : List.of(
                header(stranger).jwkURL(URI.create(url)).build(),
                header(stranger).x509CertURL(URI.create(url)).build())) {
            client().with(stranger.sign(claims(), header)).create("GB").isProblem(401, "unauthenticated");
        }
        client().with(tokenWith("iss", url)).create("GB").isProblem(401, "unauthenticated");
        assertThat(called).hasValue(0);
    }

    private static JWSHeader.Builder header(LocalIssuer issuer) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issuer.key().getKeyID());
    }

    @Test
    void anAddressInAnyFieldOrHeaderIsTextAndNothingElse() {
        var body = "{\"country\": \"GB\", \"ownerId\": \"%s\", \"callback\": \"%s\", \"image\": \"%s\"}"
                .formatted(url, url, url);
        var basket = store().call("POST", "/v1/baskets")
                .json(body)
                .header("X-Forwarded-Host", url)
                .header("Forwarded", "host=\"" + url + "\"")
                .header("Referer", url)
                .header("traceparent", url)
                .answer()
                .is(201);
        var filled = store().put(basket, "track-1209");

        store().checkOut(
                        filled,
                        filled.eTag(),
                        CheckoutBody.of(filled, url).replaceFirst("}\\s*$", ", \"voucherCode\": \"" + url + "\"}"))
                .is(201);

        assertThat(basket.header("Location")).doesNotContain("http").startsWith("/v1/baskets/");
        assertThat(called).hasValue(0);
    }
}
