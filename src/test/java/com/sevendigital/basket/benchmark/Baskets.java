package com.sevendigital.basket.benchmark;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Baskets with as many lines each, one track a line, that are all the same.
 *
 * @param lines how many of the {@link Tracks} are in each, from the first on
 * @param entityTag of each
 * @param total of each, as the service writes it
 */
record Baskets(List<String> ids, int lines, String entityTag, String total, Tokens tokens) {

    private static final List<Integer> TRACKS = Tracks.ids();

    static List<Integer> tracks(int lines) {
        return TRACKS.subList(0, lines);
    }

    /** The first of them. */
    Baskets first(int count) {
        return new Baskets(ids.subList(0, Math.min(count, ids.size())), lines, entityTag, total, tokens);
    }

    /** The same as they are once their last line was taken away. */
    Baskets withoutTheirLast() {
        return new Baskets(ids, lines - 1, entityTag, total, tokens);
    }

    Traffic gets() {
        return traffic(index -> Call.of("GET", path(index), tokens.at(index), 200));
    }

    /** By callers who have them as they are. */
    Traffic conditionalGets() {
        return traffic(index -> Call.conditional(path(index), tokens.at(index), entityTag));
    }

    /** Each adds one track, that is not there, to another basket. */
    Traffic adds() {
        return traffic(index -> Call.of("PUT", one(index), tokens.at(index), 201));
    }

    /** Each takes back what one of the {@link #adds()} has added. */
    Traffic removes() {
        return traffic(index -> Call.of("DELETE", one(index), tokens.at(index), 200));
    }

    /** Each buys another one, which ends it. */
    Traffic checkouts() {
        return traffic(index -> Call.matching(
                entityTag,
                path(index) + "/checkouts",
                tokens.at(index),
                "{\"confirmedTotal\":%s,\"userId\":\"customer-%d\",\"payment\":{\"method\":\"card\",\"token\":\"tok_ok\"}}"
                        .formatted(total, index),
                201));
    }

    private Traffic traffic(LongFunction<Call> call) {
        return Traffic.of(ids.size(), call);
    }

    private String one(long index) {
        return path(index) + "/items/track-" + TRACKS.get(lines);
    }

    private String path(long index) {
        return "/v1/baskets/" + ids.get((int) index);
    }
}
