package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.ChangeNote;
import java.util.AbstractList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes of one version, which are read from their text when somebody asks for them: few calls do. */
final class ChangeTextNotes extends AbstractList<ChangeNote> {

    private final String text;
    private final Currency currency;
    private volatile @Nullable List<ChangeNote> notes;

    /** @param currency of the basket, hence of all prices in it */
    ChangeTextNotes(String text, Currency currency) {
        this.text = text;
        this.currency = currency;
    }

    @Override
    public ChangeNote get(int place) {
        return notes().get(place);
    }

    @Override
    public int size() {
        return notes().size();
    }

    private List<ChangeNote> notes() {
        var known = notes;
        if (known == null) {
            known = ChangeText.parse(text, currency);
            notes = known;
        }
        return known;
    }
}
