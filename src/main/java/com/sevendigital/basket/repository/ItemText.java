package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.InstantText;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import org.jspecify.annotations.Nullable;

/**
 * How an item is kept, as one text that can be read: {@code 2|GBP 0.99|320867|2026-01-31T12:00:00Z|Artist|Title|-|…}. A
 * document of its own would name each of its attributes in each line, and be read one by one.
 *
 * <p>A bar or backslash in a text has a backslash before it, and a dash alone stands for what is absent.
 */
final class ItemText {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';
    private static final String ABSENT = "-";

    private ItemText() {}

    static String of(Item item) {
        var offer = item.offer();
        var description = offer.description();
        var text = new StringBuilder(prefix(offer.packageId()));
        append(item.price().toString(), text)
                .append(BAR)
                .append(offer.releaseId())
                .append(BAR);
        append(InstantText.of(item.addedAt()), text).append(BAR);
        append(description.artist(), text).append(BAR);
        append(description.title(), text).append(BAR);
        append(description.version(), text).append(BAR);
        append(description.image(), text).append(BAR);
        append(description.isrc(), text).append(BAR);
        append(item.unavailable() == null ? null : StoredName.nameOf(item.unavailable()), text);
        return text.toString();
    }

    /** What the text of every item in that package begins with, and of no other. */
    static String prefix(int packageId) {
        return packageId + "|";
    }

    /** @param key of the item's product */
    static Item parse(String key, String text) {
        var fields = new Fields(text);
        var packageId = Integer.parseInt(fields.next());
        var price = Money.parse(fields.next());
        var releaseId = Integer.parseInt(fields.next());
        var addedAt = InstantText.parse(fields.next());
        var artist = fields.next();
        var title = fields.next();
        var description = new Offer.Description(
                title, fields.nextOrAbsent(), artist, fields.nextOrAbsent(), fields.nextOrAbsent());
        var unavailable = fields.nextOrAbsent();
        return new Item(
                new Offer(Product.parse(key).orElseThrow(), description, releaseId, packageId, price),
                addedAt,
                unavailable == null ? null : StoredName.named(Listing.Reason.class, unavailable));
    }

    private static StringBuilder append(@Nullable String field, StringBuilder text) {
        if (field == null) {
            return text.append(ABSENT);
        }
        if (field.equals(ABSENT)) {
            return text.append(ESCAPE).append(field);
        }
        for (var place = 0; place < field.length(); place++) {
            var character = field.charAt(place);
            if (character == BAR || character == ESCAPE) {
                text.append(ESCAPE);
            }
            text.append(character);
        }
        return text;
    }

    /** The fields of a text, one after the other. */
    private static final class Fields {

        private final String text;
        private final boolean escaped;
        private int place;

        private Fields(String text) {
            this.text = text;
            this.escaped = text.indexOf(ESCAPE) >= 0;
        }

        private String next() {
            return unescaped(raw());
        }

        private @Nullable String nextOrAbsent() {
            var field = raw();
            return field.equals(ABSENT) ? null : unescaped(field);
        }

        private String raw() {
            var bar = escaped ? unescapedBar() : text.indexOf(BAR, place);
            var end = bar < 0 ? text.length() : bar;
            var field = text.substring(place, end);
            place = end + 1;
            return field;
        }

        /** Negative when none follows. */
        private int unescapedBar() {
            for (var next = place; next < text.length(); next++) {
                if (text.charAt(next) == BAR) {
                    return next;
                }
                next += text.charAt(next) == ESCAPE ? 1 : 0;
            }
            return -1;
        }

        private static String unescaped(String field) {
            if (field.indexOf(ESCAPE) < 0) {
                return field;
            }
            var plain = new StringBuilder();
            for (var place = 0; place < field.length(); place++) {
                place += field.charAt(place) == ESCAPE ? 1 : 0;
                plain.append(field.charAt(place));
            }
            return plain.toString();
        }
    }
}
