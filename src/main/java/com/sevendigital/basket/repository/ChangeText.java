package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the notes of one version are kept, as short as can be read: {@code added track-1;repriced track-2 0.99 1.29}. Kinds
 * that a later release wrote are passed over.
 */
final class ChangeText {

    private ChangeText() {}

    static String of(List<ChangeNote> notes) {
        return notes.stream().map(ChangeText::of).collect(Collectors.joining(";"));
    }

    /** @param currency of the basket, hence of all prices in it */
    static List<ChangeNote> parse(String text, Currency currency) {
        return Arrays.stream(text.split(";"))
                .filter(Predicate.not(String::isEmpty))
                .flatMap(note -> parse(note.split(" "), currency).stream())
                .toList();
    }

    private static String of(ChangeNote note) {
        return switch (note) {
            case ChangeNote.Added(var key) -> "added " + key;
            case ChangeNote.Removed(var key) -> "removed " + key;
            case ChangeNote.Merged(var key) -> "merged " + key;
            case ChangeNote.Repriced(var key, var from, var to) -> "repriced " + key + prices(from, to);
            case ChangeNote.Repackaged(var key, var from, var to) -> "repackaged " + key + prices(from, to);
            case ChangeNote.Withdrawn(var key, var reason) -> "withdrawn " + key + " " + StoredName.nameOf(reason);
            case ChangeNote.Restored(var key) -> "restored " + key;
        };
    }

    private static String prices(Money from, Money to) {
        return " %s %s".formatted(from.amount().toPlainString(), to.amount().toPlainString());
    }

    private static Optional<ChangeNote> parse(String[] words, Currency currency) {
        var key = words[1];
        return Optional.ofNullable(
                switch (words[0]) {
                    case "added" -> new ChangeNote.Added(key);
                    case "removed" -> new ChangeNote.Removed(key);
                    case "merged" -> new ChangeNote.Merged(key);
                    case "repriced" ->
                        new ChangeNote.Repriced(key, money(words[2], currency), money(words[3], currency));
                    case "repackaged" ->
                        new ChangeNote.Repackaged(key, money(words[2], currency), money(words[3], currency));
                    case "withdrawn" -> new ChangeNote.Withdrawn(key, StoredName.named(Listing.Reason.class, words[2]));
                    case "restored" -> new ChangeNote.Restored(key);
                    default -> null;
                });
    }

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
