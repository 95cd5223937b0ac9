package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sevendigital.basket.jar.HostilePurchasing.Call;
import com.sevendigital.basket.jar.HostilePurchasing.Charge;
import com.sevendigital.basket.jar.PurchasingFault.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a correct Purchasing remembers: one outcome a key, and every charge. */
final class Ledger {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final List<Charge> charges = new CopyOnWriteArrayList<>();

    /** An answer to a purchase. */
    record Answer(int status, ObjectNode body) {}

    /** One key: what was sent under it and, once it is known, the answer. */
    private static final class Entry {
        private final JsonNode order;
        private volatile @Nullable Answer answer;

        private Entry(JsonNode order) {
            this.order = order;
        }
    }

    /** Charges or declines a key that is new, while others with the same key wait; an old one answers as before. */
    Answer buy(Call call, PurchasingFault fault) throws InterruptedException {
        if (!fault.kind().isLookedAt()) {
            return busy(fault);
        }
        var entry = entries.computeIfAbsent(call.key(), _ -> new Entry(call.body()));
        if (!entry.order.equals(call.body())) {
            return new Answer(422, refusal(2003, "This idempotency key belongs to another purchase."));
        }
        synchronized (entry) {
            var known = entry.answer;
            if (known == null) {
                fault.begin();
                known = fault.kind() == Kind.DECLINE
                        ? new Answer(402, refusal(3102, "Declined by the provider."))
                        : charge(call.key(), call.body());
                entry.answer = known;
            }
            fault.after().run();
            return known;
        }
    }

    /** What became of the key. */
    Answer find(Call call, PurchasingFault fault) throws InterruptedException {
        if (!fault.kind().isLookedAt()) {
            return busy(fault);
        }
        fault.begin();
        var entry = entries.get(call.key());
        var answer = entry == null
                ? new Answer(404, refusal(2001, "There is no such purchase."))
                : new Answer(200, outcome(call.key(), entry.answer));
        fault.after().run();
        return answer;
    }

    List<Charge> charges() {
        return List.copyOf(charges);
    }

    void forget() {
        entries.clear();
        charges.clear();
    }

    private static Answer busy(PurchasingFault fault) throws InterruptedException {
        fault.begin();
        return new Answer(503, refusal(7001, "Purchasing is too busy."));
    }

    private static ObjectNode refusal(int code, String message) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
    }

    private Answer charge(String key, JsonNode order) {
        var lines = order.path("lines");
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        charges.add(new Charge(key, lines, order.at("/total/amount").asText(), at));
        var purchase = JsonNodeFactory.instance
                .objectNode()
                .put("purchaseId", "P-%08d".formatted(charges.size()))
                .put("purchaseDate", at.toString())
                .put("idempotencyKey", key);
        purchase.set("total", order.path("total"));
        return new Answer(201, purchase);
    }

    private static ObjectNode outcome(String key, @Nullable Answer answer) {
        if (answer == null) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("idempotencyKey", key)
                    .put("status", "processing");
        }
        var outcome = answer.body().deepCopy();
        return outcome.put("idempotencyKey", key).put("status", answer.status() == 201 ? "completed" : "declined");
    }
}
