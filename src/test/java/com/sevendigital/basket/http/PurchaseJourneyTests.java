package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.stub.StubUpstreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One purchase from the first call to the last, with every way to cheat on the way. */
class PurchaseJourneyTests extends WholeService {

    private static final String ALBUM = "release-320306";
    private static final String TRACK_OF_THE_ALBUM = "track-1198";
    private static final String TRACK = "track-1209";
    private static final String TRACK_IN_TWO_FORMATS = "track-1187";
    private static final String ANOTHER_TRACK = "track-1188";
    private static final String ONLY_WITH_ITS_RELEASE = "track-1088";

    @Test
    void whatIsInTheBasketIsBoughtOnceAndNobodyCheats() {
        var filled = fillAndChange(client().create("GB").is(201));
        assertThat(filled.keys()).containsExactly(TRACK, ALBUM, TRACK_OF_THE_ALBUM, TRACK_IN_TWO_FORMATS);
        assertThat(filled.total()).isEqualTo("10.37");
        cheatBeforeTheCheckout(filled);

        var bought = client().checkOut(filled, "tok_ok").is(201);

        assertThat(bought.text("/status")).isEqualTo("completed");
        assertThat(bought.header("Location")).isEqualTo("/v1/checkouts/" + bought.id());
        assertThat(bought.texts("/lines", "key")).containsExactly(TRACK, ALBUM, TRACK_IN_TWO_FORMATS);
        var ordered = client().get(filled).is(200);
        assertThat(ordered.text("/status")).isEqualTo("ordered");
        assertThat(ordered.text("/checkoutId")).isEqualTo(bought.id());
        assertThat(ordered.at("/items")).isEqualTo(filled.at("/items"));
        assertThat(client().getCheckout(bought).is(200).json()).isEqualTo(bought.json());

        cheatAfterTheCheckout(filled, bought);

        assertThat(client().get(filled).eTag()).isEqualTo(ordered.eTag());
        assertThat(purchasesOf(filled))
                .containsExactly(new StubUpstreams.Purchase(
                        bought.id(),
                        pounds("10.37"),
                        1,
                        List.of(
                                new StubUpstreams.Line(320323, 1209, 2, pounds("0.79")),
                                new StubUpstreams.Line(320306, null, 2, pounds("7.99")),
                                new StubUpstreams.Line(320289, 1187, 9, pounds("1.59")))));
    }

    private Answer fillAndChange(Answer basket) {
        assertThat(client().put(basket, TRACK).is(201).total()).isEqualTo("0.79");
        assertThat(client().put(basket, ALBUM).is(201).total()).isEqualTo("8.78");
        var covered = client().put(basket, TRACK_OF_THE_ALBUM).is(201);
        assertThat(covered.total()).isEqualTo("8.78");
        assertThat(covered.text("/items/2/coveredBy")).isEqualTo(ALBUM);
        var batch =
                client().add(basket, TRACK_IN_TWO_FORMATS, ANOTHER_TRACK, ALBUM).is(200);
        assertThat(batch.total()).isEqualTo("11.36");
        var changed = client().put(basket, TRACK_IN_TWO_FORMATS, 9).is(200);
        assertThat(changed.total()).isEqualTo("11.66");
        assertThat(changed.keys()).isEqualTo(batch.keys());
        var again = client().put(basket, TRACK_IN_TWO_FORMATS).is(200);
        assertThat(again.json()).isEqualTo(changed.json());
        return client().remove(basket, ANOTHER_TRACK).is(200);
    }

    private void cheatBeforeTheCheckout(Answer basket) {
        var itsPath = path(basket);
        client().call("PUT", itsPath + "/items/" + TRACK)
                .json("{\"price\": {\"amount\": \"0.01\", \"currency\": \"GBP\"}, \"coveredBy\": \"release-1\"}")
                .answer()
                .is(200);
        client().addItems(basket, "{\"trackId\": 1209, \"price\": \"0.00\", \"id\": 7, \"version\": 1, \"total\": 0}")
                .is(200);
        client().checkOut(basket, "\"1\"", CheckoutBody.of(basket, "tok_ok")).isProblem(412, "version-mismatch");
        client().checkOut(basket, null, CheckoutBody.of(basket, "tok_ok")).isProblem(428, "precondition-required");
        var tooCheap = client().checkOut(basket, basket.eTag(), CheckoutBody.of("10.36", "GBP", "tok_ok"));
        assertThat(tooCheap.isProblem(409, "price-changed").at("/basket")).isEqualTo(basket.json());
        client().checkOut(basket, basket.eTag(), CheckoutBody.of("9999", "JPY", "tok_ok"))
                .isProblem(400, "validation-failed");
        client().put(basket, ONLY_WITH_ITS_RELEASE).isProblem(422, "item-not-sellable");
        client().put(basket, TRACK_IN_TWO_FORMATS, 17).isProblem(422, "item-not-sellable");
        client().call("GET", "/v1/checkouts/%s-1".formatted(basket.id()))
                .answer()
                .isProblem(404, "checkout-not-found");
        assertThat(client().get(basket).json()).isEqualTo(basket.json());
        var foreign = client().call("POST", "/v1/baskets")
                .json("""
                        {"country": "GB", "id": "%s", "status": "ordered", "version": 99, "currency": "JPY",
                         "total": {"amount": "0.00", "currency": "GBP"}, "items": [{"key": "track-1"}]}
                        """.formatted(basket.id()))
                .answer()
                .is(201);
        assertThat(foreign.id()).isNotEqualTo(basket.id());
        assertThat(List.of(foreign.text("/status"), foreign.text("/currency"), foreign.text("/version")))
                .containsExactly("open", "GBP", "1");
        assertThat(foreign.keys()).isEmpty();
    }

    private void cheatAfterTheCheckout(Answer seen, Answer bought) {
        var replayed = client().checkOut(seen, "tok_ok").is(200);
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(bought.json());
        assertThat(client().checkOut(seen, seen.eTag(), CheckoutBody.of("0.01", "GBP", "tok_other"))
                        .is(200)
                        .json())
                .isEqualTo(bought.json());
        var ordered = client().get(seen);
        client().checkOut(ordered, "tok_ok").isProblem(409, "basket-not-open");
        client().put(seen, ANOTHER_TRACK).isProblem(409, "basket-not-open");
        client().remove(seen, ALBUM).isProblem(409, "basket-not-open");
        client().empty(seen).isProblem(409, "basket-not-open");
        client().delete(seen).isProblem(409, "basket-not-open");
        client().call("GET", "/v1/checkouts/%s9".formatted(bought.id()))
                .answer()
                .isProblem(404, "checkout-not-found");
    }

    private static StubUpstreams.Money pounds(String amount) {
        return new StubUpstreams.Money(amount, "GBP");
    }
}
