package com.sevendigital.basket.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happened to a basket lately, a list for each of its latest versions, the newest last; none of the lists changes. Since every version has
 * its list, an empty one too, the place of a list says which version it is of.
 */
public record ChangeNotes(List<List<ChangeNote>> byVersion) {

    public static final ChangeNotes NONE = new ChangeNotes(List.of());

    /** How many are kept; a single version's are kept whole. */
    private static final int MOST = 50;

    /** What happened with one version. */
    public record Noted(long version, ChangeNote note) {}

    /**
     * What happened since a version.
     *
     * @param truncated whether more happened than is remembered
     */
    public record Since(List<Noted> notes, boolean truncated) {

        public Since {
            notes = List.copyOf(notes);
        }
    }

    public ChangeNotes {
        byVersion = List.copyOf(byVersion);
    }

    /** These and what the next version brings; the oldest are forgotten. */
    ChangeNotes then(List<ChangeNote> notes) {
        return new ChangeNotes(
                        Stream.concat(byVersion.stream(), Stream.of(notes)).toList())
                .latest();
    }

    /** What the newest version brought; there is one. */
    public List<ChangeNote> newest() {
        return byVersion.getLast();
    }

    Since since(long seenVersion, long version) {
        var kept = latest().byVersion;
        var oldest = version - kept.size();
        var notes = IntStream.range(0, kept.size())
                .filter(place -> oldest + place + 1 > seenVersion)
                .boxed()
                .flatMap(place -> kept.get(place).stream().map(note -> new Noted(oldest + place + 1, note)))
                .toList();
        return new Since(notes, Math.max(seenVersion, 1) < oldest);
    }

    private ChangeNotes latest() {
        var room = MOST;
        var first = byVersion.size();
        while (first > 0 && (room == MOST || weight(first - 1) <= room)) {
            first--;
            room -= weight(first);
        }
        return new ChangeNotes(byVersion.subList(first, byVersion.size()));
    }

    /** A version without notes takes a place as well, so that the list is bounded. */
    private int weight(int place) {
        return Math.max(1, byVersion.get(place).size());
    }
}
