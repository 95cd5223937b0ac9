package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sevendigital.basket.stub.StubUpstreams.Money;
import java.time.Duration;
import java.time.Instant;

/** What became of a purchase, in the words of the contract. */
sealed interface PurchaseOutcome {

    int PARAMETER_MISSING = 1001;
    int PARAMETER_INVALID = 1002;
    int NOT_FOUND = 2001;
    int KEY_USED_BEFORE = 2003;
    int PRICE_NOT_ACCEPTED = 3004;
    int UNABLE = 7001;

    /** The answer to the purchase, and to each repetition of it. */
    StubAnswer answer(String key, Instant now);

    /** The answer to the question what became of it. */
    ObjectNode state(String key, Instant now);

    /** Charged; until the date has come, it is still processing. */
    record Completed(String purchaseId, Instant purchaseDate, Money total) implements PurchaseOutcome {

        @Override
        public StubAnswer answer(String key, Instant now) {
            var wait = Duration.between(now, purchaseDate);
            var answer = StubAnswer.json(201, purchase(key));
            // Never earlier than GET by key says so.
            return wait.isPositive() ? answer.after(wait.plusMillis(1)) : answer;
        }

        @Override
        public ObjectNode state(String key, Instant now) {
            return purchaseDate.isAfter(now)
                    ? keyed(key).put("status", "processing")
                    : purchase(key).put("status", "completed");
        }

        private ObjectNode purchase(String key) {
            var json = keyed(key).put("purchaseId", purchaseId).put("purchaseDate", purchaseDate.toString());
            json.putObject("total").put("amount", total.amount()).put("currency", total.currency());
            return json;
        }
    }

    /** Refused by the payment provider or by the rules; nothing was charged. */
    record Declined(int code, String message) implements PurchaseOutcome {

        @Override
        public StubAnswer answer(String key, Instant now) {
            return refusal(402, code, message);
        }

        @Override
        public ObjectNode state(String key, Instant now) {
            return keyed(key).put("status", "declined").put("code", code).put("message", message);
        }
    }

    static StubAnswer refusal(int status, int code, String message) {
        return StubAnswer.json(
                status, JsonNodeFactory.instance.objectNode().put("code", code).put("message", message));
    }

    static StubAnswer keyUsedBefore() {
        return refusal(422, KEY_USED_BEFORE, "This idempotency key belongs to another purchase.");
    }

    static StubAnswer busy() {
        return refusal(503, UNABLE, "Purchasing is too busy.").retryAfter(Duration.ofSeconds(1));
    }

    private static ObjectNode keyed(String key) {
        return JsonNodeFactory.instance.objectNode().put("idempotencyKey", key);
    }
}
