package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.DE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.JP;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.RELEASE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Listing.Reason;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.stub.StubUpstreams;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample catalogue sells, as the client understands it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpCatalogueTests {

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final HttpCatalogue catalogue = catalogue(upstreams.baseUrl());

    @AfterAll
    void stop() {
        upstreams.close();
    }

    @Test
    void aTrackIsOfferedAsItsReleaseShowsIt() {
        var description = new Offer.Description(
                "Distant Rivers at Noon",
                null,
                "The Woollen Kettle Committee",
                offer(TRACK, GB).description().image(),
                "GBXXX0501535");

        assertThat(offer(TRACK, GB)).isEqualTo(new Offer(TRACK, description, 320816, 2, Money.parse("GBP 0.99")));
        assertThat(description.image()).startsWith("http");
    }

    @Test
    void aReleaseIsOfferedUnderItsOwnId() {
        var offer = offer(RELEASE, GB);

        assertThat(offer.releaseId()).isEqualTo(320867);
        assertThat(offer.description().title()).isEqualTo("Hollow Signals");
        assertThat(offer.description().isrc()).isNull();
        assertThat(offer.price()).isEqualTo(Money.parse("GBP 7.99"));
    }

    @ParameterizedTest
    @CsvSource({"GB, GBP, GBP 7.99", "DE, EUR, EUR 9.99", "US, USD, USD 9.99", "SE, SEK, SEK 99.00", "JP, JPY, JPY 1800"
    })
    void eachTerritoryHasItsOwnPrice(String country, String currency, String price) {
        assertThat(offer(RELEASE, CatalogueFixtures.territory(country, currency))
                        .price())
                .isEqualTo(Money.parse(price));
    }

    @ParameterizedTest
    @CsvSource({"1066, GBP 0.00", "1536, GBP 0.99"})
    void freeTracksAndPricesThatAreNumbersAreSold(int id, String price) {
        assertThat(offer(new Product.Track(id), GB).price()).isEqualTo(Money.parse(price));
    }

    @Test
    void aReleaseMayBeSoldInTwoPackages() {
        var sold = (Listing.ForSale) listing(new Product.Release(320357), GB);

        assertThat(sold.offers())
                .extracting(offer -> offer.packageId() + " at " + offer.price())
                .containsExactly("2 at GBP 7.99", "9 at GBP 12.99");
    }

    @Test
    void aPreOrderIsSold() {
        assertThat(listing(new Product.Release(320204), GB)).isInstanceOf(Listing.ForSale.class);
    }

    @ParameterizedTest
    @CsvSource({
        "release-320170, GB, NOT_A_DOWNLOAD",
        "track-1088, GB, NOT_SEPARATELY",
        "track-1089, GB, NOT_SEPARATELY",
        "release-320238, GB, NOT_IN_TERRITORY",
        "release-320221, DE, NOT_IN_TERRITORY"
    })
    void whatCannotBeBoughtHereSaysWhy(String key, String country, Reason why) {
        assertThat(listing(Product.parse(key).orElseThrow(), country.equals("GB") ? GB : DE))
                .isEqualTo(new Listing.NotForSale(why));
    }

    @Test
    void whatTheCatalogueHasNeverHeardOfIsUnknown() {
        assertThat(listing(new Product.Track(7), GB)).isEqualTo(new Listing.Unknown());
        assertThat(listing(new Product.Release(1535), GB)).isEqualTo(new Listing.Unknown());
    }

    @Test
    void aFullBasketOfTracksAndReleasesIsListed() {
        var tracks = IntStream.range(1528, 1568).<Product>mapToObj(Product.Track::new);
        var releases = IntStream.range(0, 35).<Product>mapToObj(index -> new Product.Release(320289 + 17 * index));
        var products = Stream.concat(tracks, releases).toList();

        assertThat(catalogue.listings(products, JP))
                .containsOnlyKeys(products)
                .allSatisfy((_, listing) -> assertThat(listing).isInstanceOf(Listing.ForSale.class));
    }

    @Test
    void noProductsNeedNoCall() {
        assertThat(catalogue.listings(List.of(), GB)).isEmpty();
    }

    private Offer offer(Product product, Territory territory) {
        return assertThat(listing(product, territory))
                .asInstanceOf(InstanceOfAssertFactories.type(Listing.ForSale.class))
                .actual()
                .offers()
                .getFirst();
    }

    private Listing listing(Product product, Territory territory) {
        return catalogue
                .listings(List.of(product), territory)
                .getOrDefault(product, new Listing.NotForSale(Reason.NOT_SEPARATELY));
    }
}
