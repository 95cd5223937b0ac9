package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headers of requests and answers do. */
class HeaderTests extends WholeService {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    @Test
    void everyChangeHasAnETagOfItsOwnAndWhatChangesNothingKeepsIt() {
        var created = client().create("GB").is(201);
        var added = client().put(created, "track-1209").is(201);

        assertThat(created.eTag()).isEqualTo("\"1\"");
        assertThat(created.header("Location")).isEqualTo(path(created));
        assertThat(added.eTag()).isEqualTo("\"2\"");
        assertThat(client().put(created, "track-1209").is(200).eTag()).isEqualTo(added.eTag());
        assertThat(client().remove(created, "track-1187").is(200).eTag()).isEqualTo(added.eTag());
        assertThat(client().get(created).eTag()).isEqualTo(added.eTag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "\"7\",W/\"1\"", "*"})
    void anUnchangedBasketIsNotSentAgain(String ifNoneMatch) {
        var basket = client().create("GB");

        var unchanged = client().call("GET", path(basket))
                .header("If-None-Match", ifNoneMatch)
                .answer()
                .is(304);

        assertThat(unchanged.eTag()).isEqualTo("\"1\"");
        assertThat(unchanged.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(unchanged.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"11\"", "W/\"2\", \"3\"", "1", "\"1", "nonsense"})
    void aChangedBasketIsSent(String ifNoneMatch) {
        var basket = client().create("GB");

        client().call("GET", path(basket))
                .header("If-None-Match", ifNoneMatch)
                .answer()
                .is(200);
    }

    @Test
    void emptyingChecksTheVersionWhereOneIsNamed() {
        var basket = client().basketOf("track-1209");

        for (var stale : List.of("\"1\"", "W/" + basket.eTag(), "\"other\"")) {
            emptying(basket, stale).isProblem(412, "version-mismatch");
        }
        emptying(basket, "2").isProblem(400, "validation-failed");
        emptying(basket, "\"1\", \"2\"").isProblem(400, "validation-failed");
        assertThat(client().get(basket).json()).isEqualTo(basket.json());
        assertThat(emptying(basket, basket.eTag()).is(200).keys()).isEmpty();
        emptying(basket, "*").is(200);
    }

    private Answer emptying(Answer basket, String ifMatch) {
        return client().call("DELETE", path(basket) + "/items")
                .header("If-Match", ifMatch)
                .answer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "read", "not there"})
    void answersSayTheirSizeFirst(String kind) {
        var basket = client().create("GB");

        var answer = switch (kind) {
            case "created" -> client().put(basket, "track-1209").is(201);
            case "read" -> client().get(basket).is(200);
            default -> client().call("GET", "/v1/baskets/x").answer().is(404);
        };

        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void answersAreForNobodyElseAndSayWhereTheirTimeWent() {
        var basket = client().create("GB");
        var added = client().put(basket, "track-1231");
        var bought = client().checkOut(added, "tok_ok");

        for (var answer : List.of(basket, added, bought, client().getCheckout(bought))) {
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Server-Timing")).contains("ddb;dur=");
        }
        assertThat(client().get(basket).header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(bought.header("Server-Timing")).contains("catalogue;dur=", "purchasing;dur=");
    }

    @Test
    void theCallersTraceIsContinuedIntoProblems() {
        var problem = client().call("GET", "/v1/baskets/nonsense")
                .header("traceparent", TRACEPARENT)
                .answer();

        assertThat(problem.text("/traceId")).isEqualTo(TRACE_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-" + TRACE_ID,
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void aTraceparentThatIsNoneBeginsATraceOfItsOwn(String traceparent) {
        var problem = client().call("GET", "/v1/baskets/nonsense")
                .header("traceparent", traceparent)
                .answer()
                .isProblem(404, "basket-not-found");

        assertThat(problem.text("/traceId")).isNotEqualTo(TRACE_ID).isNotEqualTo("0".repeat(32));
    }

    @Test
    void headIsGetWithoutABody() {
        var basket = client().create("GB");

        var head = client().call("HEAD", path(basket)).undocumented().is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.eTag()).isEqualTo(basket.eTag());
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
        client().call("HEAD", path(basket))
                .header("If-None-Match", basket.eTag())
                .undocumented()
                .is(304);
        client().call("HEAD", "/v1/baskets/nonsense").undocumented().is(404);
    }

    @Test
    void optionsNamesTheMethods() {
        var basket = client().create("GB");

        var options = client().call("OPTIONS", path(basket)).undocumented().is(200);

        assertThat(options.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "DELETE", "OPTIONS");
    }
}
