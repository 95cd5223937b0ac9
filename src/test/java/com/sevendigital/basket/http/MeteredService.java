package com.sevendigital.basket.http;

import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.dev.LocalLook;
import com.sevendigital.basket.stub.StubDatadog;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The running service whose metrics go wherever they can, one for all classes that look at them there. */
@Import(LocalLook.class)
@TestPropertySource(
        properties = {
            "management.datadog.metrics.export.enabled=true",
            "management.datadog.metrics.export.api-key=test-key",
            "management.datadog.metrics.export.step=1h",
            "management.prometheus.metrics.export.enabled=true",
            "management.metrics.tags.env=production",
            "basket.metrics.instance=i-1",
            LocalLook.SETTING
        })
abstract class MeteredService extends WholeService {

    static final StubDatadog DATADOG = StubDatadog.start();

    private static final String CANARY = "/v1/baskets/ca9a4700-0000-4000-8000-000000000001";

    @Autowired
    private PrometheusMeterRegistry current;

    @DynamicPropertySource
    static void datadog(DynamicPropertyRegistry properties) {
        properties.add("management.datadog.metrics.export.uri", DATADOG::baseUrl);
    }

    /** One purchase and one look at the canary, until they are counted. */
    void walk() {
        client().checkOut(client().basketOf("track-1209"), "tok_ok").is(201);
        client().call("GET", CANARY).answer().is(200);
        await().until(() -> current.get("basket.canary.requests")
                        .tag("outcome", "good")
                        .counter()
                        .count()
                > 0);
    }
}
