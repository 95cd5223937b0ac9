package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.DE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the catalogue is asked, and when what it said before will do. */
class CachedCatalogueTests {

    private static final Product OTHER = new Product.Track(7);

    private final CacheOfTest memory = new CacheOfTest();

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void aFreshAnswerIsNotAskedForAgain() {
        memory.add(TRACK);
        memory.pass(CacheOfTest.FRESH.minus(CacheOfTest.MOMENT));

        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 0.99");
        assertThat(memory.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotFreshIsAskedForAgain() {
        memory.add(TRACK);
        memory.pass(CacheOfTest.FRESH);
        memory.selling("1.29");

        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 1.29");
        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 1.29");
        assertThat(memory.requests()).hasSize(2);
    }

    @Test
    void onlyWhatIsNotFreshIsAskedFor() {
        memory.add(TRACK);

        assertThat(memory.add(TRACK, OTHER)).containsOnlyKeys(TRACK, OTHER);
        assertThat(memory.requests()).last().asString().contains("trackids=7&");
    }

    @Test
    void anUnknownProductIsRememberedAsOne() {
        assertThat(memory.add(OTHER)).containsEntry(OTHER, new Listing.Unknown());
        assertThat(memory.add(OTHER)).containsEntry(OTHER, new Listing.Unknown());
        assertThat(memory.requests()).hasSize(1);
    }

    @Test
    void whatIsChargedIsAskedForEachTime() {
        memory.charge();
        memory.selling("1.29");

        assertThat(CacheOfTest.price(memory.charge())).isEqualTo("GBP 1.29");
    }

    @Test
    void whatWasAskedForChargingIsFreshForAdding() {
        memory.add(TRACK);
        memory.pass(CacheOfTest.FRESH);
        memory.selling("1.29");
        memory.charge();
        memory.failing();

        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 1.29");
    }

    @Test
    void territoriesAreKeptApart() {
        memory.add(TRACK);

        var german = memory.listings(DE, TRACK);

        assertThat(german.get(TRACK)).isInstanceOf(Listing.NotForSale.class);
        assertThat(CacheOfTest.price(memory.add(TRACK))).isEqualTo("GBP 0.99");
        assertThat(memory.requests()).hasSize(2);
    }
}
