package com.sevendigital.basket.domain;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.MP3;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the catalogue knows of a product. */
class ListingTests {

    private final Offer mp3 = track(1);
    private final Offer flac = in(FLAC, track(1));

    @Test
    void theStandardPackageIsOfferedWhenAnyWillDo() {
        assertThat(new Listing.ForSale(List.of(flac, mp3)).in(null)).contains(mp3);
    }

    @Test
    void theFirstPackageIsOfferedWhereTheStandardOneIsNotSold() {
        var other = in(26, track(1));

        assertThat(new Listing.ForSale(List.of(flac, other)).in(null)).contains(flac);
    }

    @Test
    void aPackageIsOfferedOnlyWhereItIsSold() {
        assertThat(new Listing.ForSale(List.of(mp3, flac)).in(FLAC)).contains(flac);
        assertThat(new Listing.ForSale(List.of(flac)).in(MP3)).isEmpty();
    }
}
