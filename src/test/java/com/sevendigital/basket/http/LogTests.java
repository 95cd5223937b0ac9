package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.exchange.WarmUpPass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** What the log says about a basket, and about requests. */
@ReadsOutput
class LogTests extends WholeService {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    @Autowired
    private WarmUpPass pass;

    @Test
    void eachChangeOfABasketHasALine(CapturedOutput output) {
        var basket = client().create("GB");
        client().add(basket, "track-1209", "track-1187");
        client().remove(basket, "track-1187");
        client().empty(basket);
        client().checkOut(client().put(basket, "track-1209"), "tok_declined");
        client().delete(basket);

        var lines = events(basket, output);
        assertThat(LogLines.texts(lines, "event"))
                .containsExactly(
                        "basket-created",
                        "items-added",
                        "item-removed",
                        "basket-emptied",
                        "items-added",
                        "checkout-claimed",
                        "checkout-settled",
                        "basket-deleted");
        assertThat(LogLines.texts(lines, "traceId")).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(lines.get(1).path("items").asInt()).isEqualTo(2);
        assertThat(lines.get(1).path("keys").asText()).isEqualTo("track-1209 track-1187");
        assertThat(LogLines.texts(lines.subList(5, 7), "checkout")).containsOnly(shortened(basket) + "-5");
        assertThat(LogLines.texts(lines.subList(5, 7), "from")).containsExactly("open", "processing");
        assertThat(LogLines.texts(lines.subList(5, 7), "to")).containsExactly("checking-out", "declined");
        assertThat(lines.get(6).path("reason").asText()).isEqualTo("payment-declined");
    }

    @Test
    void whatChangesNothingHasNone(CapturedOutput output) {
        var basket = client().basketOf("track-1209");

        client().put(basket, "track-1209");
        client().add(basket, "track-1209");
        client().remove(basket, "track-1187");
        client().get(basket);
        client().empty(basket);
        client().empty(basket);

        assertThat(LogLines.texts(events(basket, output), "event"))
                .containsExactly("basket-created", "items-added", "basket-emptied");
    }

    @Test
    void aRefusedRequestHasALineWithItsTraceRouteAndProblem(CapturedOutput output) {
        var basket = client().create("GB");

        client().call("PUT", path(basket) + "/items/track-999999999")
                .header("traceparent", TRACEPARENT)
                .answer()
                .isProblem(422, "item-not-found");

        assertThat(LogLines.with("traceId", TRACE_ID, output)).singleElement().satisfies(line -> {
            assertThat(line.path("event").asText()).isEqualTo("request");
            assertThat(line.path("method").asText()).isEqualTo("PUT");
            assertThat(line.path("route").asText()).isEqualTo("/v1/baskets/{basketId}/items/{product}");
            assertThat(line.path("status").asInt()).isEqualTo(422);
            assertThat(line.path("problem").asText()).isEqualTo("item-not-found");
            assertThat(line.path("basket").asText()).isEqualTo(shortened(basket));
            assertThat(line.path("durationMs").isNumber()).isTrue();
            assertThat(line.path("sampledOneIn").asInt()).isEqualTo(1);
        });
    }

    @Test
    void whatTheInstanceDoesToWarmItselfUpIsNobodysBusiness(CapturedOutput output) {
        var shown = pass.issue();
        var warm = createdWith(shown);
        pass.withdraw();
        var afterwards = createdWith(shown);

        assertThat(LogLines.with("basket", shortened(warm), output)).isEmpty();
        assertThat(events(afterwards, output)).hasSize(1);
    }

    private Answer createdWith(String shown) {
        return client().call("POST", "/v1/baskets")
                .header(WarmUpPass.HEADER, shown)
                .json("{\"country\": \"GB\"}")
                .answer()
                .is(201);
    }

    @Test
    void ofAHundredSuccessesOneIsLoggedAndSaysSo(CapturedOutput output) {
        var basket = client().create("GB");
        var before = sampled(output).size();

        IntStream.range(0, 100).forEach(_ -> client().get(basket).is(200));

        assertThat(sampled(output)).hasSize(before + 1);
        assertThat(sampled(output).getLast().path("basket").asText()).isEqualTo(shortened(basket));
        assertThat(sampled(output).getLast().path("status").asInt()).isEqualTo(200);
    }

    @Test
    void nothingOfWhatACallerMakesUpIsQuoted(CapturedOutput output) {
        var before = LogLines.with("event", "request", output).size();
        client().call("GET", "/v1/baskets/%0A%1B%5B31mmade-up").undocumented().is(404);
        client().call("GET", "/made-up?made-up=%0A").undocumented().is(404);
        client().call("GET", "/v1/checkouts/" + UUID.randomUUID() + "-7")
                .header("traceparent", "made-up")
                .header("tracestate", "made-up")
                .header("Idempotency-Key", "made-up")
                .undocumented()
                .is(404);

        assertThat(LogLines.with("event", "request", output)).hasSize(before + 3);
        assertThat(output.getAll()).doesNotContain("made-up", "\u001b");
    }

    @Test
    void whatIsWrongIsAlsoInTheFileThatIsShippedAndNothingElseIs(CapturedOutput output) throws IOException {
        var basket = client().basketOf("track-1209");
        client().checkOut(basket, "tok_lost").is(202);
        await().until(() -> !LogLines.with("level", "ERROR", output).isEmpty());

        var shipped = Files.readAllLines(Path.of(System.getProperty("logging.file.path"), "app-error.log"));

        assertThat(shipped)
                .allMatch(line -> line.contains("\"level\":\"WARN\"") || line.contains("\"level\":\"ERROR\""))
                .anyMatch(line -> line.contains("No answer to checkout " + shortened(basket) + "-2"));
    }

    private static List<JsonNode> events(Answer basket, CapturedOutput output) {
        return LogLines.with("basket", shortened(basket), output).stream()
                .filter(line -> !line.path("event").asText().equals("request"))
                .toList();
    }

    private static List<JsonNode> sampled(CapturedOutput output) {
        return LogLines.with("sampledOneIn", "100", output);
    }

    private static String shortened(Answer basket) {
        return basket.id().substring(0, 8);
    }
}
