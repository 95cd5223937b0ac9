package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.DE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the catalogue said before bridges its outages for a day, for adding and never for charging. */
class CachedCatalogueOutageTests {

    private static final Product OTHER = new Product.Track(7);

    private final CacheOfTest memory = new CacheOfTest();

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void aStaleAnswerBridgesAnOutage() {
        memory.add(TRACK);
        memory.failing();
        memory.pass(CacheOfTest.STALE.minus(CacheOfTest.MOMENT));

        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 0.99");
        assertThat(memory.requests()).hasSizeGreaterThan(1);
    }

    @Test
    void aStaleAnswerIsNoFreshOne() {
        memory.add(TRACK);
        memory.failing();
        memory.pass(CacheOfTest.FRESH);
        memory.add(TRACK);
        memory.selling("1.29");

        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 1.29");
    }

    @Test
    void aDayOldAnswerBridgesNothing() {
        memory.add(TRACK);
        memory.failing();
        memory.pass(CacheOfTest.STALE);

        assertOutage(() -> memory.add(TRACK));
    }

    @Test
    void anOutageIsNotBridgedInPart() {
        memory.add(TRACK);
        memory.failing();
        memory.pass(CacheOfTest.FRESH);

        assertOutage(() -> memory.add(TRACK, OTHER));
    }

    @Test
    void freshAndStaleAnswersBridgeAnOutageTogether() {
        memory.add(TRACK);
        memory.pass(CacheOfTest.FRESH);
        memory.add(OTHER);
        memory.failing();

        assertThat(memory.add(TRACK, OTHER)).containsOnlyKeys(TRACK, OTHER);
    }

    @Test
    void aProductThatIsNamedTwiceIsAskedForOnceAndBridgedAsWell() {
        memory.add(TRACK, TRACK);
        memory.failing();
        memory.pass(CacheOfTest.FRESH);

        assertThat(CacheOfTest.price(memory.add(TRACK, TRACK))).isEqualTo("GBP 0.99");
        assertThat(memory.requests()).first().asString().contains("trackids=1535&");
    }

    @Test
    void hitsMissesAndStaleAnswersAreCountedByProduct() {
        memory.add(TRACK);
        memory.add(TRACK);
        memory.failing();
        memory.pass(CacheOfTest.FRESH);
        memory.add(TRACK);

        assertThat(memory.counted("hit")).isEqualTo(1);
        assertThat(memory.counted("miss")).isEqualTo(2);
        assertThat(memory.counted("stale")).isEqualTo(1);
    }

    @Test
    void whatIsChargedIsNeverBridged() {
        memory.add(TRACK);
        memory.failing();

        assertOutage(memory::charge);
    }

    @Test
    void aStaleAnswerBridgesNoOutageInAnotherTerritory() {
        memory.add(TRACK);
        memory.failing();

        assertOutage(() -> memory.listings(DE, TRACK));
    }

    private static void assertOutage(Runnable asking) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(asking::run);
    }
}
