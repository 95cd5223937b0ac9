package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries that are not served, and products that cannot be had. */
class BadInputSelectionTests extends BadInput {

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "AT", "UK"})
    void aCountryThatIsNotServedIsRefused(String country) {
        client().create(country).isProblem(422, "territory-not-served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb", "GBR", "G", "", "G1", "GB ", "ＧＢ"})
    void whatIsNoCountryCodeIsNotValid(String country) {
        var problem = client().create(country).isProblem(400, "validation-failed");

        assertThat(problem.texts("/errors", "pointer")).containsExactly("/country");
    }

    @ParameterizedTest
    @CsvSource({
        "track-999999, item-not-found",
        "release-999999, item-not-found",
        "track-2147483647, item-not-found",
        "release-320238, item-not-sellable",
        "track-1154, item-not-sellable",
        "track-1088, item-not-sellable",
        "release-320170, item-not-sellable",
        "track-1110, item-not-sellable"
    })
    void whatCannotBeHadIsNotAdded(String key, String slug) {
        client().put(basket(), key).isProblem(422, slug);
        var batch = client().add(basket(), "track-1187", key).isProblem(422, slug);
        assertThat(batch.texts("/errors", "pointer")).containsExactly("/items/1");
        assertThat(batch.texts("/errors", "type")).containsExactly("/problems/" + slug);
    }

    @Test
    void aPackageThatAProductDoesNotHaveIsNotSold() {
        client().put(basket(), "track-1187", 17).isProblem(422, "item-not-sellable");
        client().put(basket(), TRACK, 9).isProblem(422, "item-not-sellable");
        var batch = client().addItems(basket(), "{\"trackId\": 1188}, {\"trackId\": 1187, \"packageId\": 17}")
                .isProblem(422, "item-not-sellable");
        assertThat(batch.texts("/errors", "pointer")).containsExactly("/items/1");
    }

    @Test
    void everyProductOfABatchThatCannotBeHadIsNamed() {
        var batch = client().add(basket(), "track-999999", "track-1187", "track-1088", "release-320170");

        batch.isProblem(422, "item-not-found");
        assertThat(batch.texts("/errors", "pointer")).containsExactly("/items/0", "/items/2", "/items/3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|/items",
                "{}|/items/0",
                "{\"packageId\": 2}|/items/0",
                "{\"trackId\": 1187}, {\"trackId\": 1187, \"releaseId\": 320306}|/items/1",
                "{\"trackId\": 1187, \"packageId\": 2}, {\"trackId\": 1187, \"packageId\": 9}|/items/1",
                "{\"trackId\": 1187}, {\"trackId\": 1188}, {\"trackId\": 1187, \"packageId\": 9}|/items/2"
            })
    void aBatchThatDoesNotSayWhatIsWantedIsNotValid(String items, String pointer) {
        var batch = client().addItems(basket(), items).isProblem(400, "validation-failed");

        assertThat(batch.texts("/errors", "pointer")).containsExactly(pointer);
    }

    @Test
    void aBatchOfMoreThanFiftyIsNotValid() {
        client().add(basket(), tracks(0, 51)).isProblem(400, "validation-failed");
    }

    @Test
    void aBasketTakesAHundredItemsAndNoMore() {
        var full = client().basketOf(tracks(0, 50));
        client().add(full, tracks(50, 49)).is(200);
        client().add(full, tracks(99, 2)).isProblem(409, "basket-full");
        assertThat(client().get(full).keys()).hasSize(99);
        client().put(full, tracks(99, 1)[0]).is(201);

        client().put(full, tracks(100, 1)[0]).isProblem(409, "basket-full");
        client().add(full, tracks(100, 1)).isProblem(409, "basket-full");

        var after = client().get(full).is(200);
        assertThat(after.keys()).hasSize(100);
        assertThat(client().put(full, tracks(0, 1)[0]).is(200).eTag()).isEqualTo(after.eTag());
        assertThat(client().add(full, tracks(0, 50)).is(200).eTag()).isEqualTo(after.eTag());
        assertThat(client().put(full, TRACK).is(200).json()).isEqualTo(after.json());
    }

    /** Different tracks of the sample catalogue that are for sale, from that place on. */
    static String[] tracks(int from, int count) {
        var sold = IntStream.range(17, 52)
                .map(release -> 1000 + 11 * release)
                .flatMap(first -> IntStream.range(first, first + 3))
                .mapToObj(id -> "track-" + id)
                .collect(Collectors.toList());
        return List.copyOf(sold.subList(from, from + count)).toArray(String[]::new);
    }
}
