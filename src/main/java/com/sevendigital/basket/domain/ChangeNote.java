package com.sevendigital.basket.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to one line of a basket, so that a store can tell the customer. */
public sealed interface ChangeNote {

    /** The key of the line. */
    String key();

    /** The customer added it. */
    record Added(String key) implements ChangeNote {}

    /** The customer removed it. */
    record Removed(String key) implements ChangeNote {}

    /** It came from another basket, or went to one. */
    record Merged(String key) implements ChangeNote {}

    /** The catalogue asks another price for it. */
    record Repriced(String key, Money from, Money to) implements ChangeNote {}

    /** The customer chose another package of it, at the price of that. */
    record Repackaged(String key, Money from, Money to) implements ChangeNote {}

    /** It is not for sale any more. */
    record Withdrawn(String key, Listing.Reason reason) implements ChangeNote {}

    /** It is for sale again. */
    record Restored(String key) implements ChangeNote {}

    /** What a customer, or a look at the catalogue, made of the lines. */
    static List<ChangeNote> between(Items before, Items after) {
        return between(before, after, Added::new, Removed::new);
    }

    /** What a merge made of the lines of one of its two baskets. */
    static List<ChangeNote> ofMerge(Items before, Items after) {
        return between(before, after, Merged::new, Merged::new);
    }

    private static List<ChangeNote> between(
            Items before, Items after, Function<String, ChangeNote> come, Function<String, ChangeNote> gone) {
        var then = before.all().stream().collect(Collectors.toMap(Item::key, Function.identity()));
        var notes = new ArrayList<ChangeNote>();
        for (var item : after.all()) {
            var earlier = then.remove(item.key());
            if (earlier == null) {
                notes.add(come.apply(item.key()));
            } else {
                changes(earlier, item).forEach(notes::add);
            }
        }
        before.all().stream().map(Item::key).filter(then::containsKey).map(gone).forEach(notes::add);
        return notes;
    }

    private static Stream<ChangeNote> changes(Item before, Item after) {
        var key = after.key();
        if (before.offer().packageId() != after.offer().packageId()) {
            return Stream.of(new Repackaged(key, before.price(), after.price()));
        }
        var notes = Stream.<ChangeNote>builder();
        if (!before.price().equals(after.price())) {
            notes.add(new Repriced(key, before.price(), after.price()));
        }
        if (after.unavailable() != null && after.unavailable() != before.unavailable()) {
            notes.add(new Withdrawn(key, after.unavailable()));
        } else if (after.unavailable() == null && before.unavailable() != null) {
            notes.add(new Restored(key));
        }
        return notes.build();
    }
}
