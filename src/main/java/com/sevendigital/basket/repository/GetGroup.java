package com.sevendigital.basket.repository;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Those who share a call for items, and what it brings them. */
final class GetGroup {

    /** So that the longest items there may be are still an answer that is read ({@link AnswerLimit}); DynamoDB takes 100. */
    static final int MOST_ITEMS = 25;

    private final Set<String> ids = new LinkedHashSet<>();
    private final long endNanos;
    private final CompletableFuture<FoundItems> answer = new CompletableFuture<>();
    private int members = 1;
    private boolean gathers = true;

    /** @param endNanos when the call will be over, by {@link System#nanoTime} */
    GetGroup(String first, long endNanos) {
        this.endNanos = endNanos;
        ids.add(first);
    }

    /**
     * Whether the call will be for that item too: it is not when it is being made already, for enough of them, or may take longer
     * than whoever asks has time.
     */
    synchronized boolean join(String id, long itsEndNanos) {
        if (!gathers || itsEndNanos - endNanos < 0 || (ids.size() == MOST_ITEMS && !ids.contains(id))) {
            return false;
        }
        ids.add(id);
        members++;
        return true;
    }

    /** Whether nobody has joined; from now on nobody can. */
    synchronized boolean endsUpAlone() {
        gathers = false;
        return members == 1;
    }

    synchronized Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** Nothing, where something was brought before. */
    void bring(FoundItems items) {
        answer.complete(items);
    }

    /** What was brought, once it is, as {@link FoundItems#item} has it. */
    Optional<Map<String, AttributeValue>> found(String id) {
        return answer.join().item(id);
    }
}
