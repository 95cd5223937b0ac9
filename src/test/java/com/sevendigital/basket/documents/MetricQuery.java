package com.sevendigital.basket.documents;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One metric that a query of Datadog's asks for.
 *
 * @param tags those that it filters by, each as {@code key:value}
 * @param keys of the tags that it groups by
 */
public record MetricQuery(String metric, Set<String> tags, Set<String> keys) {

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:sum|avg|min|max):([\\w.]+)\\{([^}]*)}(?: by \\{([^}]*)})?");
    private static final Pattern ONE_OF = Pattern.compile("(\\S+) IN \\(([^)]*)\\)");

    /** Of a variable that is chosen at the dashboard's head. */
    private static final String CHOSEN = "$";

    /** Each metric in the query. */
    static List<MetricQuery> in(String query) {
        var found = METRIC.matcher(query)
                .results()
                .map(metric -> new MetricQuery(metric.group(1), tags(metric.group(2)), keys(metric.group(3))))
                .toList();
        if (found.isEmpty() || METRIC.matcher(query).replaceAll("").contains("{")) {
            throw new IllegalArgumentException("Not understood: " + query);
        }
        return found;
    }

    private static Set<String> tags(String filter) {
        var tags = new HashSet<String>();
        ONE_OF.matcher(filter)
                .results()
                .forEach(list -> Arrays.stream(list.group(2).split(","))
                        .forEach(value -> tags.add(list.group(1) + ":" + value)));
        Arrays.stream(ONE_OF.matcher(filter).replaceAll("").split(",| AND "))
                .filter(tag -> !tag.isBlank() && !tag.startsWith(CHOSEN))
                .forEach(tags::add);
        return tags;
    }

    private static Set<String> keys(@Nullable String grouping) {
        return grouping == null ? Set.of() : Set.of(grouping.split(","));
    }
}
