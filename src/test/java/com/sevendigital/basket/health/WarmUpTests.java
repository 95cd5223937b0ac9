package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sevendigital.basket.exchange.WarmUpPass;
import com.sevendigital.basket.exchange.WarmUpStep;
import com.sevendigital.basket.health.InstanceState.Verdict;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

/** An instance is not up before it has walked through its own calls, whatever they answer. */
class WarmUpTests {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    /** Of one round. */
    private static final int CALLS = 14;

    private static final String BASKET = "/v1/baskets/0f0f0f0f-0000-4000-8000-000000000001";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final InstanceState state = new InstanceState();
    private final WarmUpPass pass = new WarmUpPass();
    private final Set<String> shown = new CopyOnWriteArraySet<>();
    private volatile Callable<Integer> firstCall = () -> 0;
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WarmUpTests() throws IOException {
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theInstanceStartsUntilItHasWalkedThroughItsCalls() {
        var warmUp = warmUp(1);

        assertThat(state.verdict()).isEqualTo(Verdict.STARTING);
        warmUp.run(new DefaultApplicationArguments());
        assertThat(state.verdict()).isEqualTo(Verdict.UP);
        assertThat(calls)
                .startsWith(
                        "POST /v1/baskets",
                        "POST " + BASKET + "/items",
                        "PUT " + BASKET + "/items/track-5",
                        "GET " + BASKET,
                        "GET " + BASKET)
                .endsWith(
                        "GET " + BASKET + " unless \"7\"",
                        "POST " + BASKET + "/checkouts \"7\" only validated",
                        "DELETE " + BASKET)
                .hasSize(CALLS);
    }

    @Test
    void itsCallsShowAPassThatIsGoodForNothingAfterwards() {
        warmUp(1).run(new DefaultApplicationArguments());

        assertThat(calls).hasSize(CALLS);
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

    @Test
    void everyRoundBeginsWithTheStepsExceptThoseThatFailed() {
        WarmUpStep one = () -> calls.add("one");
        WarmUpStep failing = () -> {
            calls.add("failing");
            throw new IllegalStateException("nobody answers");
        };
        WarmUpStep two = () -> calls.add("two");

        warmUp(1, 1, AMPLE, one, failing, two).run(new DefaultApplicationArguments());

        var rounds = Stream.generate(() -> List.of("one", "two")).limit(9).flatMap(List::stream);
        assertThat(calls)
                .filteredOn(call -> !call.contains("/"))
                .containsExactlyElementsOf(Stream.concat(Stream.of("one", "failing", "two"), rounds)
                        .toList());
        assertThat(calls).element(3).isEqualTo("POST /v1/baskets");
        assertThat(calls).element(3 + CALLS).isEqualTo("one");
    }

    @Test
    void whereTheOnlyCoreAlsoCompilesThereAreTenTimesAsManyRounds() {
        warmUp(2, 1, AMPLE).run(new DefaultApplicationArguments());

        assertThat(calls).filteredOn(("DELETE " + BASKET)::equals).hasSize(20);
    }

    @Test
    void whereThereIsASecondCoreTwoWalksShareTheRounds() {
        var oneOfTwo = new CyclicBarrier(2);
        firstCall = () -> oneOfTwo.await(10, TimeUnit.SECONDS);

        warmUp(6, 2, AMPLE).run(new DefaultApplicationArguments());

        assertThat(oneOfTwo.isBroken()).isFalse();
        assertThat(calls).filteredOn(("DELETE " + BASKET)::equals).hasSize(6);
    }

    @Test
    void nothingIsBegunWithoutTime() {
        warmUp(2, 2, Duration.ZERO, () -> calls.add("step")).run(new DefaultApplicationArguments());

        assertThat(calls).isEmpty();
        assertThat(state.verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void aWalkEndsWithItsTime() {
        var left = new ArrayDeque<>(List.of(AMPLE, AMPLE, Duration.ZERO));

        try (var walk = new WarmUpWalk(address(), pass.issue(), left::remove)) {
            assertThatThrownBy(walk::once).isInstanceOf(IOException.class);
        }
        assertThat(calls).containsExactly("POST /v1/baskets", "POST " + BASKET + "/items");
    }

    private WarmUp warmUp(int rounds) {
        return warmUp(rounds, 2, AMPLE);
    }

    private WarmUp warmUp(int rounds, int cores, Duration within, WarmUpStep... steps) {
        var environment = new MockEnvironment()
                .withProperty(
                        "local.server.port",
                        Integer.toString(server.getAddress().getPort()));
        return new WarmUp(state, new WarmUpProperties(rounds, within), environment, pass, List.of(steps), cores);
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void waitForTheOther(HttpExchange call) throws IOException {
        try {
            if (call.getRequestURI().getPath().equals("/v1/baskets")) {
                firstCall.call();
            }
        } catch (Exception alone) {
            throw new IOException(alone);
        }
    }

    private void answer(HttpExchange call) throws IOException {
        waitForTheOther(call);
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var ifMatch = call.getRequestHeaders().getFirst("If-Match");
        var header = call.getRequestHeaders().getFirst(WarmUpPass.HEADER);
        assertThat(pass.is(header)).isTrue();
        shown.add(header);
        assertThat(call.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + header);
        var ifNoneMatch = call.getRequestHeaders().getFirst("If-None-Match");
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + (ifMatch == null ? "" : " " + ifMatch)
                + (ifNoneMatch == null ? "" : " unless " + ifNoneMatch)
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
