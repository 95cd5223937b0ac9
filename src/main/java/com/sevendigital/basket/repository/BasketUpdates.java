package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The updates of a basket, which change only what they are about and commute where the basket's rules do. */
final class BasketUpdates {

    private BasketUpdates() {}

    /** @param additions what the basket that was seen lacks; at least one */
    static Update add(Items seen, List<Addition> additions, Instant now) {
        var update = ofOpenBasket(now);
        var items = update.name(BasketColumns.ITEMS);
        var news = new ArrayList<String>();
        var there = new ArrayList<String>();
        for (var addition : additions) {
            var line = items + "." + update.name(addition.item().key());
            var item = update.value(AttributeValue.fromM(OfferColumns.ITEM.itemToMap(addition.item(), true)));
            var isThere = seen.find(addition.selection().product()).isPresent();
            news.add(set(update, line, item, addition.selection(), isThere));
            if (isThere) {
                there.add("attribute_exists(%s)".formatted(line));
            }
        }
        update.set(update.name(BasketColumns.PRICED_AT), update.value(now))
                .onlyIf(String.join(" OR ", news))
                .onlyIf(roomFor(additions.size() - there.size(), update));
        // A line whose package changes needs no room, unless somebody removed it meanwhile.
        return there.isEmpty()
                ? update
                : update.onlyIf(roomFor(additions.size(), update) + " OR (" + String.join(" AND ", there) + ")");
    }

    private static String roomFor(int more, Update update) {
        return "size(%s) <= %s".formatted(update.name(BasketColumns.ITEMS), update.value(Items.MOST - more));
    }

    static Update remove(Product product, Instant now) {
        var update = ofOpenBasket(now);
        var line = update.name(BasketColumns.ITEMS) + "." + update.name(product.key());
        return update.remove(line).onlyIf("attribute_exists(%s)".formatted(line));
    }

    static Update empty(@Nullable Long expectedVersion, Instant now) {
        var update = ofOpenBasket(now);
        var items = update.name(BasketColumns.ITEMS);
        update.set(items, update.value(AttributeValue.fromM(Map.of())))
                .onlyIf("size(%s) > %s".formatted(items, update.value(0)));
        return expectedVersion == null ? update : onlyIfVersion(update, expectedVersion);
    }

    /** Sets and removes what differs, and leaves alone attributes that this release does not know. */
    static Update replace(Basket seen, Basket next) {
        var update = new Update();
        var before = BasketColumns.BASKET.itemToMap(seen, true);
        var after = BasketColumns.BASKET.itemToMap(next, true);
        after.forEach((attribute, value) -> {
            if (!value.equals(before.get(attribute))) {
                update.set(update.name(attribute), update.value(value));
            }
        });
        before.keySet().stream()
                .filter(attribute -> !after.containsKey(attribute))
                .forEach(attribute -> update.remove(update.name(attribute)));
        return onlyIfVersion(update, seen.version());
    }

    /** As {@link #replace}, but of several that saw the same due time only one. */
    static Update postpone(Basket seen, Basket postponed) {
        var update = replace(seen, postponed);
        var dueAt = BasketColumns.BASKET.attributeValue(seen, BasketColumns.DUE_AT.name());
        return update.onlyIf("%s = %s".formatted(update.name(BasketColumns.DUE_AT), update.value(dueAt)));
    }

    /** Sets the line, and answers the condition under which that changes something; an expression may have 4 kB. */
    private static String set(Update update, String line, String item, Selection selection, boolean isThere) {
        if (selection.packageId() == null) {
            update.set(line, "if_not_exists(%s, %s)".formatted(line, item));
            return "attribute_not_exists(%s)".formatted(line);
        }
        update.set(line, item);
        var inAnother = "%s.%s <> %s"
                .formatted(line, update.name(OfferColumns.PACKAGE_ID), update.value(selection.packageId()));
        return isThere ? inAnother : "attribute_not_exists(%s) OR %s".formatted(line, inAnother);
    }

    private static Update onlyIfVersion(Update update, long version) {
        return update.onlyIf("%s = %s".formatted(update.name(BasketColumns.VERSION), update.value(version)));
    }

    private static Update ofOpenBasket(Instant now) {
        var update = new Update();
        var version = update.name(BasketColumns.VERSION);
        var expiresAt = update.name(BasketColumns.EXPIRES_AT);
        var seconds = update.value(now.getEpochSecond());
        return update.set(version, version + " + " + update.value(1))
                .set(update.name(BasketColumns.UPDATED_AT), update.value(now))
                .set(expiresAt, "%s + %s".formatted(update.name(BasketColumns.LIFETIME), seconds))
                .onlyIf("%s = %s"
                        .formatted(
                                update.name(BasketColumns.STATUS), update.value(StoredName.nameOf(BasketStatus.OPEN))))
                .onlyIf("%s > %s".formatted(expiresAt, seconds));
    }
}
