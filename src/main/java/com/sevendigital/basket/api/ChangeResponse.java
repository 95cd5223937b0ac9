package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.ChangeNotes;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an item, on the wire.
 *
 * @param version the version of the basket that came of it
 * @param from the price before
 * @param to the price afterwards
 * @param reason why the item cannot be bought any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeResponse(
        long version,
        String kind,
        String key,
        @Nullable MoneyResponse from,
        @Nullable MoneyResponse to,
        @Nullable String reason) {

    static ChangeResponse of(ChangeNotes.Noted noted) {
        return switch (noted.note()) {
            case ChangeNote.Added(var key) -> plain(noted, "added", key);
            case ChangeNote.Removed(var key) -> plain(noted, "removed", key);
            case ChangeNote.Merged(var key) -> plain(noted, "merged", key);
            case ChangeNote.Restored(var key) -> plain(noted, "restored", key);
            case ChangeNote.Repriced(var key, var from, var to) ->
                new ChangeResponse(
                        noted.version(), "repriced", key, MoneyResponse.of(from), MoneyResponse.of(to), null);
            case ChangeNote.Repackaged(var key, var from, var to) ->
                new ChangeResponse(
                        noted.version(), "repackaged", key, MoneyResponse.of(from), MoneyResponse.of(to), null);
            case ChangeNote.Withdrawn(var key, var reason) ->
                new ChangeResponse(noted.version(), "withdrawn", key, null, null, WireName.slugOf(reason));
        };
    }

    private static ChangeResponse plain(ChangeNotes.Noted noted, String kind, String key) {
        return new ChangeResponse(noted.version(), kind, key, null, null, null);
    }
}
