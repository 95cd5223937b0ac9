package com.sevendigital.basket.benchmark;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.sevendigital.basket.stub.StubUpstreams;
import java.io.IOException;

/** The upstreams and the issuer's keys as a process of its own, which ends with its standard input. */
final class Stubs {

    static final String KEYS = "/keys";

    private Stubs() {}

    /** Serves until its end; the arguments are the port, and what the issuer publishes. */
    public static void main(String[] args) throws IOException {
        try (var upstreams = StubUpstreams.start(Integer.parseInt(args[0]))) {
            upstreams.server().stubFor(get(KEYS).willReturn(okJson(args[1])));
            while (System.in.read() >= 0) {
                // Whoever started it has something to say, and no end yet.
            }
        }
    }
}
