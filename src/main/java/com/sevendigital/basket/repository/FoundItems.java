package com.sevendigital.basket.repository;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the table found of several items.
 *
 * @param byId those that there are
 * @param lookedFor the ids of all that it looked for
 */
record FoundItems(Map<String, Map<String, AttributeValue>> byId, Set<String> lookedFor) {

    static final FoundItems NONE_LOOKED_FOR = new FoundItems(Map.of(), Set.of());

    /** Nothing where the table has not looked; an item without attributes where it has, and there is none. */
    Optional<Map<String, AttributeValue>> item(String id) {
        return lookedFor.contains(id) ? Optional.of(byId.getOrDefault(id, Map.of())) : Optional.empty();
    }
}
