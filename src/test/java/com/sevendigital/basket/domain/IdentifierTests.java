package com.sevendigital.basket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of baskets and checkouts. */
class IdentifierTests {

    private static final String UUID_TEXT = "3f2b8c1e-7a4d-4e9b-8a55-0c9d1e2f3a4b";
    private static final BasketId BASKET = new BasketId(UUID.fromString(UUID_TEXT));

    @Test
    void aBasketIsNamedByAUuidInEitherCase() {
        assertThat(BasketId.parse(UUID_TEXT)).contains(BASKET);
        assertThat(BasketId.parse("3F2B8C1E-7A4D-4E9B-8A55-0C9D1E2F3A4B")).contains(BASKET);
        assertThat(BASKET).hasToString(UUID_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-1-1-1-1",
                "3f2b8c1e7a4d4e9b8a550c9d1e2f3a4b",
                "3f2b8c1e-7a4d-4e9b-8a55-0c9d1e2f3a4",
                "3f2b8c1e-7a4d-4e9b-8a55-0c9d1e2f3a4bc",
                "{3f2b8c1e-7a4d-4e9b-8a55-0c9d1e2f3a4b}",
                "3f2b8c1g-7a4d-4e9b-8a55-0c9d1e2f3a4b",
                "3f2b8c1e-7a4d-4e9b-8a55-0c9d1e2f3a4b\n"
            })
    void anythingElseNamesNoBasket(String text) {
        assertThat(BasketId.parse(text)).isEmpty();
    }

    @Test
    void aNewBasketHasARandomNameOfVersion4() {
        var ids = Stream.generate(BasketId::random).limit(10_000).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.value().version() == 4 && id.value().variant() == 2);
        assertThat(IntStream.range(0, 2 * Long.SIZE)
                        .filter(bit -> isRandom(ids, bit))
                        .count())
                .isEqualTo(122);
    }

    /** Whether it is set in about half of them. */
    private static boolean isRandom(List<BasketId> ids, int bit) {
        var set = ids.stream()
                .map(BasketId::value)
                .map(id -> bit < Long.SIZE ? id.getMostSignificantBits() : id.getLeastSignificantBits())
                .filter(half -> (half >> (bit % Long.SIZE) & 1) == 1)
                .count();
        return Math.abs(set - ids.size() / 2) < ids.size() / 20;
    }

    @Test
    void aCheckoutIsNamedByItsBasketAndTheVersionThatWasClaimed() {
        var id = new CheckoutId(BASKET, 7);

        assertThat(id).hasToString(UUID_TEXT + "-7");
        assertThat(CheckoutId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                UUID_TEXT,
                UUID_TEXT + "-",
                UUID_TEXT + "-0",
                UUID_TEXT + "-07",
                UUID_TEXT + "--7",
                UUID_TEXT + "-x",
                UUID_TEXT + "-1234567890123456789",
                "x" + UUID_TEXT + "-7",
                "123456789012345678901234567890123456-7"
            })
    void anythingElseNamesNoCheckout(String text) {
        assertThat(CheckoutId.parse(text)).isEmpty();
    }

    @Test
    void theShortenedNamesDoNotReachTheBasket() {
        assertThat(BASKET.shortened()).isEqualTo("3f2b8c1e");
        assertThat(new CheckoutId(BASKET, 7).shortened()).isEqualTo("3f2b8c1e-7");
    }

    @Test
    void aBuyerNamesNobodyInALogLine() {
        assertThat(SampleBaskets.BUYER).hasToString("a buyer with CARD");
    }
}
