package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/**
 * A Purchasing API by {@code docs/contracts/purchasing.yaml} that never charges a key twice, and otherwise fails as a rule
 * says. It writes down every charge.
 */
public final class HostilePurchasing implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger = new Ledger();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Numbers numbers = new Numbers();
    private volatile Rule purchases = _ -> PurchasingFault.none();
    private volatile Rule questions = _ -> PurchasingFault.none();
    private final WireServer server = new WireServer(this::answer);

    private HostilePurchasing() {}

    /** How each call is treated. */
    public interface Rule {
        PurchasingFault of(Call call);
    }

    /**
     * One request.
     *
     * @param method {@code POST} for a purchase, {@code GET} for a question by key
     * @param body what was to be bought; empty for a question
     * @param number counts the calls of that method for that key, from 1
     */
    public record Call(String method, String key, JsonNode body, int number) {

        public String token() {
            return body.at("/payment/token").asText();
        }
    }

    /** Money that was taken. */
    public record Charge(String key, JsonNode lines, String total, Instant at) {

        /** The products in the words of the Basket API, such as {@code track-1535}. */
        public List<String> products() {
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(line -> line.has("trackId")
                            ? "track-" + line.path("trackId").asText()
                            : "release-" + line.path("releaseId").asText())
                    .toList();
        }
    }

    public static HostilePurchasing start() {
        return new HostilePurchasing();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** How purchases are treated from now on. */
    public void purchases(Rule rule) {
        purchases = rule;
    }

    /** How questions by key are treated from now on. */
    public void questions(Rule rule) {
        questions = rule;
    }

    /** Every charge, in order: two for one key would be a bug of this class, two for one basket one of the service. */
    public List<Charge> charges() {
        return ledger.charges();
    }

    public List<Charge> charges(String key) {
        return charges().stream().filter(charge -> charge.key().equals(key)).toList();
    }

    /** Every request, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String key) {
        return calls().stream().filter(call -> call.key().equals(key)).toList();
    }

    /** Treats every call well from now on. */
    public void calm() {
        purchases = _ -> PurchasingFault.none();
        questions = _ -> PurchasingFault.none();
    }

    /** Forgets everything, and treats every call well. */
    public void reset() {
        calm();
        ledger.forget();
        calls.clear();
        numbers.clear();
    }

    /** Breaks all connections, and refuses new ones. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Listens again, where it did before. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(WireServer.Request request, WireAnswer answer) throws IOException, InterruptedException {
        var isPurchase = request.method().equals("POST");
        var key =
                isPurchase ? request.header("idempotency-key") : request.path().replaceFirst(".*/", "");
        var number = numbers.next(request.method() + key);
        var call = new Call(request.method(), key, JSON.readTree(request.body()), number);
        calls.add(call);
        var fault = (isPurchase ? purchases : questions).of(call);
        var done = isPurchase ? ledger.buy(call, fault) : ledger.find(call, fault);
        new PurchasingReply(answer, key).send(fault.kind(), done);
    }
}
