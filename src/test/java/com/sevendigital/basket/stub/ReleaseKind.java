package com.sevendigital.basket.stub;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is particular about a release of the sample catalogue. */
enum ReleaseKind {
    ORDINARY,
    DIACRITICS,
    CYRILLIC,
    GREEK,
    JAPANESE,
    ARABIC,
    EMOJI,
    FREE_TRACKS,
    FREE_RELEASE,
    TRACKS_ONLY_WITH_RELEASE,
    SOME_TRACKS_ONLY_WITH_RELEASE,
    STREAMING_ONLY,
    PRE_ORDER,
    ONLY_IN_GB,
    ONLY_IN_US,
    ONLY_IN_SE,
    ONLY_IN_JP;

    private static final List<ReleaseKind> FIRST = List.of(
            DIACRITICS,
            CYRILLIC,
            GREEK,
            JAPANESE,
            ARABIC,
            EMOJI,
            FREE_TRACKS,
            FREE_RELEASE,
            TRACKS_ONLY_WITH_RELEASE,
            SOME_TRACKS_ONLY_WITH_RELEASE,
            STREAMING_ONLY,
            STREAMING_ONLY,
            PRE_ORDER,
            ONLY_IN_GB,
            ONLY_IN_US,
            ONLY_IN_SE,
            ONLY_IN_JP);

    /** The particular ones come first, then the ordinary ones. */
    static ReleaseKind at(int index) {
        return index < FIRST.size() ? FIRST.get(index) : ORDINARY;
    }

    Set<Territory> territories() {
        return name().startsWith("ONLY_IN_")
                ? EnumSet.of(Territory.valueOf(name().substring("ONLY_IN_".length())))
                : EnumSet.allOf(Territory.class);
    }

    /** Whether the track of that number has no price of its own. */
    boolean keepsWithRelease(int trackNumber) {
        return this == TRACKS_ONLY_WITH_RELEASE || (this == SOME_TRACKS_ONLY_WITH_RELEASE && trackNumber > 4);
    }

    /** Whether the track of that number costs nothing. */
    boolean givesAway(int trackNumber) {
        return this == FREE_RELEASE || (this == FREE_TRACKS && trackNumber <= 2);
    }

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
