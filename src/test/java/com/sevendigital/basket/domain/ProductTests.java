package com.sevendigital.basket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of products. */
class ProductTests {

    @ParameterizedTest
    @ValueSource(strings = {"track-1", "track-2147483647", "release-320867", "release-10"})
    void aKeyNamesTheProductThatHasIt(String key) {
        assertThat(Product.parse(key)).map(Product::key).contains(key);
    }

    @Test
    void theKindIsPartOfTheKey() {
        assertThat(Product.parse("track-7")).contains(new Product.Track(7));
        assertThat(Product.parse("release-7")).contains(new Product.Release(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "track",
                "track-",
                "track-0",
                "track-01",
                "track--1",
                "track-+1",
                "track-1.0",
                "track-2147483648",
                "track-9999999999",
                "track-99999999999999999999",
                "Track-1",
                "album-1",
                "track-1 ",
                " track-1",
                "track_1",
                "track-1\n",
                "track-١",
                "release-0x10",
                "track-1release-1"
            })
    void anythingElseIsNoKey(String text) {
        assertThat(Product.parse(text)).isEmpty();
    }
}
