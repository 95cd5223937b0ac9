package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A catalogue that stalls takes no more of a request's time than it must, where a remembered answer will do. */
@Execution(ExecutionMode.CONCURRENT)
class BridgingTimeTests {

    private static final Duration CALL = Duration.ofSeconds(2);

    private final RawServer server =
            RawServer.start(RawServer.answering(200, CatalogueFixtures.tracks(CatalogueFixtures.track("[]"))));
    private final CachedCatalogue catalogue = new CachedCatalogue(
            CatalogueFixtures.catalogue(server.url(), new Guards(), CALL),
            properties(),
            Instant::now,
            new CacheMeters(new SimpleMeterRegistry()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsRememberedIsAskedForOnce() {
        ask(TRACK);
        server.become((_, _) -> {});

        ask(TRACK);

        assertThat(server.requests()).hasSize(1 + 1);
    }

    @Test
    void whatIsNotRememberedIsAskedForTwice() {
        server.become((_, _) -> {});

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> ask(TRACK));
        assertThat(server.requests()).hasSize(2);
    }

    private void ask(Product product) {
        new Exchange(Trace.begin(), TimeBudget.of(Duration.ofHours(1)), new Timings())
                .call(() -> catalogue.listings(List.of(product), GB));
    }

    private CatalogueProperties properties() {
        return new CatalogueProperties(
                URI.create(server.url()), "key", CALL, CALL, Duration.ZERO, Duration.ofHours(1), 10);
    }
}
