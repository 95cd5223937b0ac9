package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.exchange.WarmUpPass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an instance shows itself while it warms up opens all that its walk comes by, then and only then. */
class WarmUpPassTests extends SecuredService {

    private static final String NOT_SOLD = "track-404404";

    @Autowired
    private WarmUpPass pass;

    private String shown = "";

    @BeforeEach
    void issue() {
        shown = pass.issue();
    }

    @AfterEach
    void withdraw() {
        pass.withdraw();
    }

    @Test
    void aBasketOfTheWarmUpHasLinesWhateverTheCatalogueKnows() {
        var basket = created(shown, shown).is(201);
        var path = "/v1/baskets/" + basket.id();
        store().call("PUT", path + "/items/" + NOT_SOLD).json("{}").answer().isProblem(422, "item-not-found");

        call("PUT", path + "/items/" + NOT_SOLD, shown, shown)
                .json("{}")
                .answer()
                .is(201);
        var seen = call("GET", path, shown, shown).answer().is(200);

        assertThat(seen.text("/items/0/key")).isEqualTo(NOT_SOLD);
        call("DELETE", path, shown, shown).answer().is(204);
    }

    @Test
    void thePassIsNoTokenByItself() {
        client().with(shown).create("GB").isProblem(401, "unauthenticated");
    }

    @Test
    void norDoesItSpareOne() {
        client().call("POST", "/v1/baskets")
                .header(WarmUpPass.HEADER, shown)
                .json("{\"country\": \"GB\"}")
                .answer()
                .isProblem(401, "unauthenticated");
    }

    @Test
    void aMadeUpPassMakesNothingAToken() {
        created("0".repeat(shown.length()), shown).isProblem(401, "unauthenticated");
    }

    @Test
    void afterTheWarmUpItIsGoodForNothing() {
        created(shown, shown).is(201);
        pass.withdraw();

        created(shown, shown).isProblem(401, "unauthenticated");
    }

    private Answer created(String passShown, String token) {
        return call("POST", "/v1/baskets", passShown, token)
                .json("{\"country\": \"GB\"}")
                .answer();
    }

    private Call call(String method, String path, String passShown, String token) {
        return client().with(token).call(method, path).header(WarmUpPass.HEADER, passShown);
    }
}
