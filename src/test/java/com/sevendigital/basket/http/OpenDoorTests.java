package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there for those without a token. */
class OpenDoorTests extends SecuredService {

    private static final String CANARY = "/v1/baskets/ca9a4700-0000-4000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                CANARY,
                "/problems",
                "/problems/forbidden",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/swagger-ui.html",
                "/swagger-ui.js",
                "/webjars/swagger-ui/swagger-ui.css"
            })
    void whatWatchesAndExplainsTheServiceNeedsNoToken(String path) {
        client().call("GET", path).undocumented().is(200);
        client().call("HEAD", path).undocumented().is(200);
    }

    @Test
    void aBadTokenKeepsNobodyFromThem() {
        client().with("nonsense").call("GET", "/status").undocumented().is(200);
        client().with(LocalIssuer.create().sign(claims()))
                .call("GET", CANARY)
                .undocumented()
                .is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /items/track-1209",
        "DELETE, /items/track-1209",
        "DELETE, /items",
        "DELETE, ''",
        "POST, /items",
        "POST, /prices",
        "POST, /merges",
        "POST, /checkouts"
    })
    void theCanaryIsThereForReadingOnly(String method, String path) {
        client().call(method, CANARY + path).answer().isProblem(401, "unauthenticated");
    }

    @Test
    void noOtherBasketIs() {
        client().get(store().create("GB")).isProblem(401, "unauthenticated");
    }

    @Test
    void theManagementPortIsTheNetworksToGuard() {
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/health HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ");
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/metrics HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ");
    }
}
