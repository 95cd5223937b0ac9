package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the origins that are named may call from a browser, and no others. */
class CorsTests extends SecuredService {

    @Test
    void aPageOfAnOriginThatIsNamedMayAskAndCall() {
        var preflight = preflight(ORIGIN, "PUT").is(200);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("authorization");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        var call = store().call("GET", SmallDoor.CANARY)
                .header("Origin", ORIGIN)
                .answer()
                .is(200);
        assertThat(call.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(call.header("Access-Control-Expose-Headers")).contains("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://shop.example", "https://shop.example.evil.example", "null"})
    void aPageOfAnyOtherOriginMayNot(String origin) {
        preflight(origin, "GET").isProblem(403, "forbidden");
        var call = store().call("GET", SmallDoor.CANARY)
                .header("Origin", origin)
                .answer()
                .isProblem(403, "forbidden");
        assertThat(call.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void askingIsNoWayAroundTheToken() {
        client().call("GET", "/v1/checkouts/x")
                .header("Origin", ORIGIN)
                .answer()
                .isProblem(401, "unauthenticated");
    }

    private Answer preflight(String origin, String method) {
        return client().call("OPTIONS", SmallDoor.CANARY)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization")
                .undocumented();
    }
}
