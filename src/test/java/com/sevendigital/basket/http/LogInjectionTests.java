package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.ReadsOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What callers send is not in the log: neither can it forge lines there, nor does it leave secrets. */
@ReadsOutput
class LogInjectionTests extends WholeService {

    private static final String FORGED = "forged-line-zq9";

    @Test
    void noTextOfACallerIsInTheLog(CapturedOutput output) {
        var basket = client().put(client().create("GB"), "track-1209");
        var paths = List.of(
                "/v1/baskets/%0d%0a" + FORGED,
                "/%0d%0a" + FORGED,
                "/v1/baskets/" + basket.id() + "/items/x%0a" + FORGED,
                "/v1/checkouts/" + FORGED + "%0a",
                "/v1/baskets/" + UUID.randomUUID() + "?since=%0d%0a" + FORGED,
                "/problems/%0a" + FORGED);
        paths.forEach(path -> client().call("GET", path)
                .header("User-Agent", FORGED)
                .header("traceparent", FORGED)
                .header("If-None-Match", FORGED)
                .header("X-Forwarded-For", FORGED)
                .header("Authorization", "Bearer " + FORGED)
                .undocumented());
        client().call("POST", "/v1/baskets")
                .json("{\"country\": \"\\r\\n" + FORGED + "\"}")
                .undocumented();
        client().call("POST", "/v1/baskets")
                .bytes(("x=\r\n" + FORGED).getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .undocumented();

        client().checkOut(basket, basket.eTag(), CheckoutBody.of(basket, FORGED))
                .is(201);

        RawConnection.say(port(), RawConnection.request("GET /%0a" + FORGED + " HTTP/1.1", FORGED));
        assertThat(output.getAll()).contains("Checkout ").doesNotContain(FORGED);
    }
}
