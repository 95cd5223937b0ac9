package com.sevendigital.basket.http;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** A service that lets in little, and waits for nobody. */
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-small-door",
            "basket.limits.concurrent-requests=3",
            "basket.limits.requests-per-second=1",
            "basket.limits.burst=20",
            "basket.limits.guesses-per-second=1",
            "basket.limits.guesses-burst=8",
            "basket.warm-up.rounds=0",
            "basket.limits.headers-within=1s",
            "basket.limits.body-within=1s",
            "basket.checkout.answer-within=5s",
            "server.tomcat.connection-timeout=3s"
        })
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the small door")
abstract class SmallDoor extends WholeService {

    static final String CANARY = "/v1/baskets/ca9a4700-0000-4000-8000-000000000001";

    /** A cheap call, by the caller at that address as the load balancer saw it. */
    Answer ask(String forwardedFor) {
        return client().call("GET", "/problems/overloaded")
                .header("X-Forwarded-For", forwardedFor)
                .undocumented();
    }
}
