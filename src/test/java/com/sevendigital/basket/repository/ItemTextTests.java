package com.sevendigital.basket.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How items are written in the table. */
class ItemTextTests {

    private static final Item PLAIN = new Item(
            new Offer(
                    new Product.Track(1535),
                    new Offer.Description("Title", null, "Artist", "https://i.example/1.jpg", "GBAYE0000001"),
                    320867,
                    2,
                    Money.parse("GBP 0.99")),
            Instant.parse("2026-01-31T12:00:00.000001Z"));

    @Test
    void anItemCanBeReadByPeople() {
        assertThat(ItemText.of(PLAIN))
                .isEqualTo("2|GBP 0.99|320867|2026-01-31T12:00:00.000001Z|Artist|Title|-|https://i.example/1.jpg"
                        + "|GBAYE0000001|-");
    }

    @Test
    void onlyTheTextsOfItsPackageBeginWithAPackage() {
        assertThat(ItemText.of(PLAIN)).startsWith(ItemText.prefix(2)).doesNotStartWith(ItemText.prefix(20));
    }

    @Test
    void whatALaterReleaseWritesBehindIsReadPast() {
        assertThat(ItemText.parse(PLAIN.key(), ItemText.of(PLAIN) + "|more|and more"))
                .isEqualTo(PLAIN);
    }

    @Property
    void whateverAnItemSaysIsReadAsItWasWritten(@ForAll("items") Item item) {
        assertThat(ItemText.parse(item.key(), ItemText.of(item))).isEqualTo(item);
    }

    @Provide
    Arbitrary<Item> items() {
        var texts = Arbitraries.strings().withChars("|\\-ab \n\"\u00e9\u65e5").ofMaxLength(6);
        var descriptions = Combinators.combine(
                        texts, texts.injectNull(0.2), texts, texts.injectNull(0.2), texts.injectNull(0.2))
                .as(Offer.Description::new);
        var prices = Arbitraries.of("GBP 0.00", "GBP 12.99", "JPY 150", "EUR 0.01");
        var reasons = Arbitraries.of(Listing.Reason.class).injectNull(0.5);
        return Combinators.combine(descriptions, prices, reasons)
                .as((description, price, reason) -> new Item(
                        new Offer(new Product.Release(7), description, 7, 9, Money.parse(price)),
                        PLAIN.addedAt(),
                        reason));
    }
}
