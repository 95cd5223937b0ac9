package com.sevendigital.basket.client.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.client.UpstreamFault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The start of an instance does not wait for Purchasing. */
@Timeout(60)
class PurchasingWarmUpTests {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForAsPurchasesWaitForIt() {
        try (var server = RawServer.start((_, _) -> {})) {
            var properties = new PurchasingProperties(URI.create(server.url()), LONG, LONG);
            var parts = new PurchasingConfiguration();
            var step = parts.purchasingWarmUp(parts.purchasingHttp(properties), properties);

            assertThatThrownBy(step::run).isInstanceOf(UpstreamFault.class);
            assertThat(server.requests()).singleElement().asString().startsWith("GET /purchases/warm-up ");
        }
    }
}
