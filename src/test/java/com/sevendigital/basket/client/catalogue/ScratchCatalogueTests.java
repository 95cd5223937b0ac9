package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** For a warm-up everything is for sale, and for nobody else. */
@Execution(ExecutionMode.CONCURRENT)
class ScratchCatalogueTests {

    private static final Duration CALL = Duration.ofSeconds(2);
    private static final List<Product> UNKNOWN = List.of(new Product.Track(404), new Product.Release(405));
    private static final String NOTHING = CatalogueFixtures.tracks("");

    private final RawServer server = RawServer.start(RawServer.answering(200, NOTHING));
    private final Catalogue catalogue = new ScratchCatalogue(new CachedCatalogue(
            CatalogueFixtures.catalogue(server.url(), new Guards(), CALL),
            CatalogueFixtures.properties(server.url()),
            Instant::now,
            new CacheMeters(new SimpleMeterRegistry())));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsForSaleInAWarmUp() {
        assertThat(warmingUp(() -> catalogue.listings(UNKNOWN, GB)))
                .containsOnlyKeys(UNKNOWN)
                .allSatisfy(ScratchCatalogueTests::isForSale);
        assertThat(warmingUp(() -> catalogue.currentListings(UNKNOWN, GB)))
                .containsOnlyKeys(UNKNOWN)
                .allSatisfy(ScratchCatalogueTests::isForSale);
    }

    @Test
    void theCatalogueIsAskedAllTheSame() {
        warmingUp(() -> catalogue.currentListings(List.of(TRACK), GB));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whoIsNoWarmUpHearsWhatTheCatalogueSays() {
        warmingUp(() -> catalogue.listings(List.of(TRACK), GB));

        assertThat(catalogue.listings(List.of(TRACK), GB)).containsEntry(TRACK, new Listing.Unknown());
        assertThat(catalogue.currentListings(List.of(TRACK), GB)).containsEntry(TRACK, new Listing.Unknown());
        assertThat(catalogue.remembered(List.of(TRACK), GB)).containsEntry(TRACK, new Listing.Unknown());
    }

    @Test
    void anOutageOfTheCatalogueIsNoneOfTheWarmUps() {
        server.become(RawServer.answering(503, ""));

        assertThat(warmingUp(() -> catalogue.listings(UNKNOWN, GB))).allSatisfy(ScratchCatalogueTests::isForSale);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> catalogue.listings(UNKNOWN, GB));
    }

    @Test
    void aWarmUpRemembersWhatItHasAskedForAndNothingElse() {
        assertThat(warmingUp(() -> catalogue.remembered(List.of(TRACK), GB))).isEmpty();

        warmingUp(() -> catalogue.listings(List.of(TRACK), GB));

        assertThat(warmingUp(() -> catalogue.remembered(List.of(TRACK), GB)))
                .containsOnlyKeys(TRACK)
                .allSatisfy(ScratchCatalogueTests::isForSale);
    }

    private static void isForSale(Product product, Listing listing) {
        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.ForSale.class,
                        sold -> assertThat(sold.offers())
                                .singleElement()
                                .satisfies(offer -> assertThat(offer.product()).isEqualTo(product)));
    }

    private static Map<Product, Listing> warmingUp(
            ScopedValue.CallableOp<Map<Product, Listing>, RuntimeException> asking) {
        return new Exchange(Trace.begin(), TimeBudget.of(Duration.ofMinutes(1)), new Timings(), true).call(asking);
    }
}
