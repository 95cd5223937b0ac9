package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.LocalIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes of the issuer's keys, and outages of the issuer, mean for callers. */
class IssuerOutageTests extends SecuredService {

    @BeforeEach
    void keysAreKnown() {
        store().create("GB").is(201);
    }

    @AfterEach
    void recover() {
        issuer().recover();
    }

    @Test
    void aNewKeyIsGoodAtOnceAndTheOldOneNoLonger() {
        var old = store();

        issuer().rotate();

        store().create("GB").is(201);
        old.create("GB").isProblem(401, "unauthenticated");
    }

    @Test
    void theLastKnownKeysGoOnWorkingWhenTheIssuerDoesNotAnswer() {
        issuer().breakDown();

        client().with(LocalIssuer.create().sign(claims())).create("GB").isProblem(401, "unauthenticated");
        store().create("GB").is(201);
    }

    @Test
    void anIssuerThatHangsHoldsNobodyUp() {
        issuer().hang();
        var before = issuer().fetches();

        client().with(LocalIssuer.create().sign(claims())).create("GB").isProblem(401, "unauthenticated");

        assertThat(issuer().fetches()).isGreaterThan(before);
        store().create("GB").is(201);
    }
}
