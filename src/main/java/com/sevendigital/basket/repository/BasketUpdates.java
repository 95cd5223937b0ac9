package com.sevendigital.basket.repository;

import static com.sevendigital.basket.repository.BasketConditions.isInPackage;
import static com.sevendigital.basket.repository.BasketConditions.isStillThere;
import static com.sevendigital.basket.repository.BasketConditions.line;
import static com.sevendigital.basket.repository.BasketConditions.onlyIfUsable;
import static com.sevendigital.basket.repository.BasketConditions.onlyIfVersion;
import static com.sevendigital.basket.repository.BasketConditions.roomFor;
import static com.sevendigital.basket.repository.Expression.appended;
import static com.sevendigital.basket.repository.Expression.entry;
import static com.sevendigital.basket.repository.Expression.equal;
import static com.sevendigital.basket.repository.Expression.exists;
import static com.sevendigital.basket.repository.Expression.isAbsent;
import static com.sevendigital.basket.repository.Expression.size;
import static com.sevendigital.basket.repository.Expression.sum;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Product;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The updates of a basket, which change only what they are about and commute where the basket's rules do. */
final class BasketUpdates {

    private static final int BEYOND_THE_END = 10_000;

    /** An addition without a reading forgets none, so that from here on one with a reading has to. */
    private static final int MOST_NOTES_UNREAD = 75;

    private BasketUpdates() {}

    /**
     * Adds what the basket that was seen lacks, if the lines concerned are as they were seen: all of it or nothing.
     *
     * @param next the basket that was seen after the addition, which differs
     */
    static Update add(Basket seen, List<Addition> additions, Basket next, Instant now) {
        var update = ofOpenBasket(now);
        var newLines = 0;
        for (var addition : additions) {
            var there = seen.items().find(addition.selection().product());
            if (addition.selection().isIn(seen.items())) {
                update.onlyIf(isStillThere(addition.selection(), update));
            } else if (there.isPresent()) {
                var line = line(addition.selection().product(), update);
                update.set(line, value(addition.item(), update))
                        .onlyIf(isInPackage(line, there.get().offer().packageId(), update));
            } else {
                addNew(addition, update);
                newLines++;
            }
        }
        if (newLines > 0) {
            update.onlyIf(roomFor(newLines, update));
        }
        note(next.notes().newest(), forgotten(seen, next), update);
        return update.set(update.name(BasketColumns.PRICED_AT), update.value(now));
    }

    /** Adds all of them, if none is there. */
    static Update addUnread(List<Addition> additions, Instant now) {
        var update = ofOpenBasket(now);
        for (var addition : additions) {
            addNew(addition, update);
        }
        update.onlyIf(roomFor(additions.size(), update));
        var changes = update.name(BasketColumns.CHANGES);
        update.onlyIf(isAbsent(changes) + " OR " + size(changes) + " < " + update.value(MOST_NOTES_UNREAD));
        List<ChangeNote> notes = additions.stream()
                .<ChangeNote>map(
                        addition -> new ChangeNote.Added(addition.item().key()))
                .toList();
        note(notes, 0, update);
        return update.set(update.name(BasketColumns.PRICED_AT), update.value(now));
    }

    private static void addNew(Addition addition, Update update) {
        var line = line(addition.selection().product(), update);
        update.set(line, value(addition.item(), update)).onlyIf(isAbsent(line));
    }

    private static String value(Item item, Update update) {
        return update.value(ItemText.of(item));
    }

    /** Changes nothing, if the basket is open and has all of them. */
    static Update check(List<Addition> additions, Instant now) {
        var update = new Update();
        onlyIfUsable(update, now);
        additions.forEach(addition -> update.onlyIf(isStillThere(addition.selection(), update)));
        return update;
    }

    /** How many of the versions' notes that were seen the next version has no room for. */
    private static int forgotten(Basket seen, Basket next) {
        return seen.notes().byVersion().size() + 1 - next.notes().byVersion().size();
    }

    /**
     * Appends a version's notes. A number beyond the end of a list stands for its end, and what was appended and what
     * is removed do not overlap (Amazon DynamoDB, Update expressions).
     */
    private static void note(List<ChangeNote> notes, int forgotten, Update update) {
        var changes = update.name(BasketColumns.CHANGES);
        var text = AttributeValue.fromS(ChangeText.of(notes));
        if (forgotten == 0) {
            var list = update.value(AttributeValue.fromL(List.of(text)));
            var none = update.value(AttributeValue.fromL(List.of()));
            update.set(changes, appended(changes, none, list));
            return;
        }
        update.set(entry(changes, BEYOND_THE_END), update.value(text));
        for (var oldest = 0; oldest < forgotten; oldest++) {
            update.remove(entry(changes, oldest));
        }
    }

    static Update remove(Product product, Instant now) {
        var update = ofOpenBasket(now);
        var line = line(product, update);
        note(List.of(new ChangeNote.Removed(product.key())), 0, update);
        return update.remove(line).onlyIf(exists(line));
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
        return update.onlyIf(equal(update.name(BasketColumns.DUE_AT), update.value(dueAt)));
    }

    private static Update ofOpenBasket(Instant now) {
        var update = new Update();
        onlyIfUsable(update, now);
        var version = update.name(BasketColumns.VERSION);
        var lifetime = update.name(BasketColumns.LIFETIME);
        return update.set(version, sum(version, update.value(1)))
                .set(update.name(BasketColumns.UPDATED_AT), update.value(now))
                .set(update.name(BasketColumns.EXPIRES_AT), sum(lifetime, update.value(now.getEpochSecond())));
    }
}
