package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request asks to add. */
class AddItemsTests {

    @Test
    void eachSelectionKeepsItsPlaceInTheRequestSoThatRefusalsCanPointAtIt() {
        var track = new Requests.Wanted(1, null, null);
        var release = new Requests.Wanted(null, 2, null);

        assertThat(new Requests.AddItems(List.of(track, track, release)).selections())
                .containsExactly(
                        new Selection(new Product.Track(1), null),
                        new Selection(new Product.Track(1), null),
                        new Selection(new Product.Release(2), null));
    }
}
