package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.stub.StubUpstreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer with a guest's basket on the phone and a basket at home, from the login to the next basket. */
class LoginJourneyTests extends WholeService {

    private static final String ONLY_IN_THE_US = "track-1154";

    @Test
    void whatWasCollectedOnBothIsBoughtOnceAndTheNextBasketIsNew() {
        var customer = OwnerTests.someone();
        var home = client().open(customer).is(201);
        client().add(home, "track-1209", "track-1187").is(200);
        var phone = client().add(client().create("US"), "track-1187", "release-320306", ONLY_IN_THE_US)
                .is(200);

        var atLogin = client().open(customer).is(200);
        var merged = client().merge(atLogin, phone).is(200);

        assertThat(merged.id()).isEqualTo(home.id());
        assertThat(merged.keys()).containsExactlyInAnyOrder("track-1209", "track-1187", "release-320306");
        assertThat(merged.texts("/skipped", "key")).containsExactly(ONLY_IN_THE_US);
        assertThat(client().getSince(home, 2).texts("/changes", "kind")).containsExactly("merged");
        assertThat(client().get(phone).text("/mergedInto")).isEqualTo(home.id());

        var seen = client().refreshPrices(merged).is(200);
        assertThat(seen.json()).isEqualTo(client().get(home).json());
        client().checkOut(seen, "tok_ok").is(201);

        assertThat(purchasesOf(home))
                .extracting(StubUpstreams.Purchase::charges)
                .containsExactly(1);
        assertThat(purchasesOf(phone)).isEmpty();
        var next = client().open(customer).is(201);
        assertThat(next.keys()).isEmpty();
        assertThat(List.of(home.id(), phone.id())).doesNotContain(next.id());
    }
}
