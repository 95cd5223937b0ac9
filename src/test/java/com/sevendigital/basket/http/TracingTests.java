package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The caller's trace goes on at the upstreams, and every answer says where its time went. */
class TracingTests extends WholeService {

    private static final String CALLER = "b7ad6b7169203331";
    private static final String STATE = "rojo=00f067aa0ba902b7, congo=t61rcWkgMzE";

    private final String traceId = UUID.randomUUID().toString().replace("-", "");

    @Test
    void bothUpstreamsAreCalledInTheCallersTraceEachCallAsAParentOfItsOwn() {
        var basket = client().create("GB");
        var added = client().call("PUT", path(basket) + "/items/track-1209")
                .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                .header("tracestate", STATE)
                .answer()
                .is(201);
        client().call("POST", path(basket) + "/checkouts")
                .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                .header("tracestate", STATE)
                .header("If-Match", added.eTag())
                .json(CheckoutBody.of(added, "tok_ok"))
                .answer()
                .is(201);

        var sent = inTrace(traceId);
        assertThat(sent).extracting(LoggedRequest::getUrl).anyMatch(url -> url.startsWith("/purchases"));
        assertThat(sent).extracting(LoggedRequest::getUrl).anyMatch(url -> url.startsWith("/1.2/track/details/batch"));
        assertThat(parents(sent))
                .doesNotHaveDuplicates()
                .allMatch(parent -> parent.matches("00-" + traceId + "-[0-9a-f]{16}-01"))
                .noneMatch(parent -> parent.contains(CALLER));
        assertThat(sent).allMatch(request -> request.getHeader("tracestate").equals(STATE));
    }

    @Test
    void withoutATraceOfTheCallersThereIsANewOneAndNoState() {
        var basket = client().create("GB");
        client().call("PUT", path(basket) + "/items/track-1231")
                .header("traceparent", "00-" + "0".repeat(32) + "-" + CALLER + "-01")
                .header("tracestate", STATE)
                .answer()
                .is(201);
        var bought = client().checkOut(client().get(basket), "tok_ok").is(201);

        var sent = sentUpstream().stream()
                .filter(request -> bought.id().equals(request.getHeader("Idempotency-Key")))
                .toList();
        assertThat(parents(sent)).singleElement().asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(sent).allMatch(request -> !request.containsHeader("tracestate"));
    }

    @Test
    void whoeverAsksLaterWhatBecameOfAPurchaseHasATraceOfItsOwn() {
        var basket = client().basketOf("track-1209");
        var open = client().call("POST", path(basket) + "/checkouts")
                .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                .header("If-Match", basket.eTag())
                .json(CheckoutBody.of(basket, "tok_lost"))
                .answer()
                .is(202);

        await().until(() -> client().getCheckout(open).text("/status").equals("completed"));

        var asked = sentUpstream().stream()
                .filter(request -> request.getUrl().equals("/purchases/" + open.id()))
                .toList();
        assertThat(parents(asked))
                .isNotEmpty()
                .allMatch(parent -> parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .noneMatch(parent -> parent.contains(traceId));
    }

    @Test
    void eachAnswerForWhichTheTableWasAskedSaysHowLongItTookAndNothingElse() {
        var basket = client().basketOf("track-1209");
        var unchanged = client().call("GET", path(basket))
                .header("If-None-Match", basket.eTag())
                .answer()
                .is(304);
        var missing = "/v1/baskets/" + UUID.randomUUID();
        var bought = client().checkOut(basket, "tok_ok");

        var answers = List.of(
                unchanged,
                client().get(basket).is(200),
                client().call("HEAD", path(basket)).undocumented().is(200),
                client().call("GET", missing).answer().is(404),
                client().put(basket, "track-1187").is(409),
                client().remove(basket, "track-1209").is(409),
                client().empty(basket).is(409),
                client().delete(basket).is(409),
                client().delete(client().create("GB")).is(204),
                client().put(client().create("GB"), "track-999999999").is(422),
                client().checkOut(basket, "\"1\"", CheckoutBody.of(basket, "tok_ok")),
                client().getCheckout(bought).is(200));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("Server-Timing"))
                        .as(answer.call())
                        .matches("(catalogue;dur=\\d+\\.\\d, )?ddb;dur=\\d+\\.\\d"));
    }

    @Test
    void anAnswerForWhichNoneWasAskedHasNoSuchHeader() {
        for (var path : List.of("/status", "/problems", "/v3/api-docs", "/v1/baskets/nonsense", "/nonsense")) {
            assertThat(client().call("GET", path).undocumented().headers().firstValue("Server-Timing"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static List<LoggedRequest> inTrace(String id) {
        return sentUpstream().stream()
                .filter(request -> request.containsHeader("traceparent")
                        && request.getHeader("traceparent").contains(id))
                .toList();
    }

    private static List<String> parents(List<LoggedRequest> sent) {
        return sent.stream().map(request -> request.getHeader("traceparent")).toList();
    }
}
