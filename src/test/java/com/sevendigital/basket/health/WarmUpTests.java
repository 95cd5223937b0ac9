package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.exchange.WarmUpPass;
import com.sevendigital.basket.health.InstanceState.Verdict;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

/** An instance is not up before it has walked through its own calls, whatever they answer. */
class WarmUpTests {

    private static final String BASKET = "/v1/baskets/0f0f0f0f-0000-4000-8000-000000000001";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final InstanceState state = new InstanceState();
    private final WarmUpPass pass = new WarmUpPass();
    private final Set<String> shown = new CopyOnWriteArraySet<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WarmUpTests() throws IOException {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theInstanceStartsUntilItHasWalkedThroughItsCalls() {
        var warmUp = warmUp(2);

        assertThat(state.verdict()).isEqualTo(Verdict.STARTING);
        warmUp.run(new DefaultApplicationArguments());
        assertThat(state.verdict()).isEqualTo(Verdict.UP);
        assertThat(calls)
                .hasSize(10)
                .startsWith(
                        "POST /v1/baskets",
                        "PUT " + BASKET + "/items/track-1",
                        "GET " + BASKET,
                        "POST " + BASKET + "/checkouts \"7\" only validated",
                        "DELETE " + BASKET);
    }

    @Test
    void itsCallsShowAPassThatIsGoodForNothingAfterwards() {
        warmUp(1).run(new DefaultApplicationArguments());

        assertThat(calls).hasSize(5);
        assertThat(shown)
                .singleElement()
                .satisfies(header -> assertThat(pass.is(header)).isFalse());
    }

    @Test
    void anInstanceThatIsNotToWarmUpIsUpAtOnce() {
        var warmUp = warmUp(0);

        assertThat(state.verdict()).isEqualTo(Verdict.UP);
        warmUp.run(new DefaultApplicationArguments());
        assertThat(calls).isEmpty();
    }

    @Test
    void anInstanceThatCannotReachItselfIsUpAllTheSame() {
        var warmUp = warmUp(3);
        server.stop(0);

        warmUp.run(new DefaultApplicationArguments());

        assertThat(state.verdict()).isEqualTo(Verdict.UP);
    }

    private WarmUp warmUp(int rounds) {
        var environment = new MockEnvironment()
                .withProperty(
                        "local.server.port",
                        Integer.toString(server.getAddress().getPort()));
        return new WarmUp(state, new WarmUpProperties(rounds, Duration.ofSeconds(30)), environment, pass);
    }

    private void answer(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var ifMatch = call.getRequestHeaders().getFirst("If-Match");
        var header = call.getRequestHeaders().getFirst(WarmUpPass.HEADER);
        assertThat(pass.is(header)).isTrue();
        shown.add(header);
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + (ifMatch == null ? "" : " " + ifMatch)
                + (body.contains("\"validateOnly\":true") ? " only validated" : ""));
        var answer = "{\"id\":\"%s\",\"version\":7}"
                .formatted(BASKET.substring(BASKET.lastIndexOf('/') + 1))
                .getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, answer.length);
        try (var out = call.getResponseBody()) {
            out.write(answer);
        }
    }
}
