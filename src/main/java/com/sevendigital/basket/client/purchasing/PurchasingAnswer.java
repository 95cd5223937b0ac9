package com.sevendigital.basket.client.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Purchasing answered to a purchase; whatever the contract does not foresee is an unknown outcome, never trusted. */
record PurchasingAnswer(int status, JsonNode body) {

    private static final Logger log = LoggerFactory.getLogger(PurchasingAnswer.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ID = 128;

    static PurchasingAnswer of(HttpResponse<byte[]> response) {
        try {
            return new PurchasingAnswer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException notJson) {
            return new PurchasingAnswer(response.statusCode(), JSON.missingNode());
        }
    }

    /** What the answer to a purchase means. */
    Settlement settlement(Checkout checkout) {
        return switch (status) {
            case 201 -> completed(checkout);
            case 402 -> declined(checkout);
            case 409 -> new Settlement.Declined(DeclineReason.PRICE_CHANGED);
            default -> unforeseen(checkout, "status " + status);
        };
    }

    /** What it means when the key was certain not to be known: one that is malformed was not bought. */
    Settlement settlementOfNewKey(Checkout checkout) {
        if (status == 422) {
            log.error(
                    "Purchasing refuses checkout {} as malformed", checkout.id().shortened());
            return new Settlement.Declined(DeclineReason.PURCHASE_REFUSED);
        }
        return settlement(checkout);
    }

    /** What the answer to a question by key means. */
    Seen seen(Checkout checkout) {
        return switch (status) {
            case 200 -> known(checkout);
            case 404 -> body.isObject() ? new Seen.Never() : new Seen.NoAnswer();
            default -> new Seen.NoAnswer();
        };
    }

    private Seen known(Checkout checkout) {
        return switch (body.path("status").asText()) {
            case "processing" -> new Seen.Processing();
            case "completed" -> seen(completed(checkout));
            case "declined" -> seen(declined(checkout));
            default -> seen(unforeseen(checkout, "a state that the contract does not know"));
        };
    }

    private static Seen seen(Settlement settlement) {
        return settlement instanceof Settlement.Unknown ? new Seen.NoAnswer() : new Seen.Settled(settlement);
    }

    private Settlement completed(Checkout checkout) {
        var purchaseId = body.path("purchaseId").textValue();
        if (purchaseId == null || purchaseId.isBlank() || purchaseId.length() > LONGEST_ID) {
            return unforeseen(checkout, "a purchase without a sound id");
        }
        if (contradicts("/idempotencyKey", checkout.id().toString())) {
            return unforeseen(checkout, "the purchase of another checkout");
        }
        if (contradicts("/total/amount", checkout.total().amount().toPlainString())
                || contradicts("/total/currency", checkout.total().currency().getCurrencyCode())) {
            return unforeseen(checkout, "a purchase at another total");
        }
        return new Settlement.Completed(purchaseId);
    }

    private Settlement declined(Checkout checkout) {
        if (!body.path("code").isInt()) {
            return unforeseen(checkout, "a refusal without a code");
        }
        return new Settlement.Declined(
                switch (body.path("code").asInt()) {
                    case 3001 -> DeclineReason.CARD_EXPIRED;
                    case 3002 -> DeclineReason.NO_CARD;
                    case 3005 -> DeclineReason.CARD_COUNTRY_NOT_PERMITTED;
                    case 3012 -> DeclineReason.VOUCHER_NOT_APPLICABLE;
                    case 3102 -> DeclineReason.PAYMENT_DECLINED;
                    default -> DeclineReason.PAYMENT_FAILED;
                });
    }

    /** Whether the answer has such a field with another value. */
    private boolean contradicts(String pointer, String expected) {
        var field = body.at(pointer);
        return !field.isMissingNode() && !field.asText().equals(expected);
    }

    private static Settlement unforeseen(Checkout checkout, String what) {
        log.error("Purchasing answered checkout {} with {}", checkout.id().shortened(), what);
        return new Settlement.Unknown();
    }
}
