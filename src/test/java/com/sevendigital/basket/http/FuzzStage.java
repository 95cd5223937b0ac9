package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** What is there when a made-up request comes: a basket, another one, and maybe a checkout. */
final class FuzzStage {

    static final String BASKET = "$basket";
    static final String UPPER_CASE = "$BASKET";
    static final String OTHER = "$other";
    static final String CHECKOUT = "$checkout";
    static final String OWNER = "$owner";
    static final String TOTAL = "$total";
    static final String ETAG = "$etag";

    /** How far the basket has come. */
    enum Kind {
        EMPTY,
        FILLED,
        ORDERED
    }

    private final BasketClient client;
    private final Answer basket;
    private final Answer other;
    private final Answer seen;

    FuzzStage(BasketClient client, Kind kind, FuzzedRequest request) {
        this.client = client;
        this.seen = kind == Kind.EMPTY ? client.create("GB") : client.basketOf("track-1209");
        this.other = request.says(OTHER) ? client.basketOf("track-1231") : seen;
        if (kind == Kind.ORDERED) {
            client.checkOut(seen, "tok_ok").is(201);
        }
        this.basket = client.get(seen).is(200);
    }

    /** The text, in which the names stand for what is there. */
    String in(String text) {
        return text.replace(BASKET, basket.id())
                .replace(UPPER_CASE, basket.id().toUpperCase(Locale.ROOT))
                .replace(OTHER, other.id())
                .replace(CHECKOUT, basket.id() + "-" + seen.eTag().replace("\"", ""))
                .replace(OWNER, "owner-" + basket.id())
                .replace(TOTAL, basket.total())
                .replace(ETAG, basket.eTag());
    }

    /** Passes when both baskets are as they were. */
    void isUntouched() {
        isUntouched(basket, basket.text("/status").equals("ordered") ? 1 : 0);
        if (!other.id().equals(basket.id())) {
            isUntouched(other, 0);
        }
    }

    private void isUntouched(Answer before, int purchases) {
        var after = client.get(before).is(200);
        assertThat(after.json()).as(path(before)).isEqualTo(before.json());
        assertThat(after.eTag()).as(path(before)).isEqualTo(before.eTag());
        assertThat(WholeService.purchasesOf(before)).hasSize(purchases);
    }
}
