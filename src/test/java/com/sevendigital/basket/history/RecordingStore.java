package com.sevendigital.basket.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A web store that writes down each of its calls: when, what, and what was answered. */
final class RecordingStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final HttpRequest.BodyPublisher NOTHING = BodyPublishers.noBody();

    private final History history;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    RecordingStore(History history) {
        this.history = history;
    }

    /** Calls an instance; a new basket has the id of the answer. */
    Call call(String client, String instance, URI address, String basket, Operation operation) {
        var id = history.nextId();
        var start = System.nanoTime();
        var answer = answer(request(address, basket, operation));
        var end = System.nanoTime();
        var about = basket.isEmpty()
                ? Optional.ofNullable(answer)
                        .map(Answer::basket)
                        .map(BasketView::id)
                        .orElse("")
                : basket;
        var call = new Call(id, client, instance, about, operation, start, end, answer);
        history.add(call);
        return call;
    }

    private @Nullable Answer answer(HttpRequest request) {
        try {
            return AnswerReader.read(http.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static HttpRequest request(URI address, String basket, Operation operation) {
        var path = "/v1/baskets/" + basket;
        var request = HttpRequest.newBuilder().timeout(PATIENCE).header("Content-Type", "application/json");
        return switch (operation) {
            case Operation.Create(var country) ->
                request.uri(address.resolve("/v1/baskets"))
                        .POST(BodyPublishers.ofString("{\"country\":\"%s\"}".formatted(country)))
                        .build();
            case Operation.Add(var key) ->
                request.uri(address.resolve(path + "/items/" + key))
                        .PUT(NOTHING)
                        .build();
            case Operation.AddMany many ->
                request.uri(address.resolve(path + "/items")).POST(items(many)).build();
            case Operation.Remove(var key) ->
                request.uri(address.resolve(path + "/items/" + key)).DELETE().build();
            case Operation.Empty _ ->
                request.uri(address.resolve(path + "/items")).DELETE().build();
            case Operation.Get _ -> request.uri(address.resolve(path)).GET().build();
            case Operation.CheckOut order ->
                request.uri(address.resolve(path + "/checkouts"))
                        .header("If-Match", "\"%d\"".formatted(order.ifMatch()))
                        .POST(order(order))
                        .build();
            case Operation.GetCheckout(var checkout) ->
                request.uri(address.resolve("/v1/checkouts/" + checkout)).GET().build();
        };
    }

    private static HttpRequest.BodyPublisher items(Operation.AddMany many) {
        var body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        many.keys().forEach(key -> {
            var parts = key.split("-", 2);
            items.addObject().put(parts[0] + "Id", Integer.parseInt(parts[1]));
        });
        return BodyPublishers.ofString(body.toString());
    }

    private static HttpRequest.BodyPublisher order(Operation.CheckOut order) {
        var body = JsonNodeFactory.instance.objectNode().put("userId", "customer-1");
        body.putObject("confirmedTotal")
                .put("amount", order.confirmedTotal().toPlainString())
                .put("currency", "GBP");
        body.putObject("payment").put("method", "card").put("token", order.token());
        return BodyPublishers.ofString(body.toString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
