package com.sevendigital.basket.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A basket as an answer showed it. */
record BasketView(
        String id,
        long version,
        String status,
        List<Line> lines,
        BigDecimal total,
        @Nullable String checkout) {

    static final String OPEN = "open";
    static final String ORDERED = "ordered";

    /** A line; one that is covered by a release in the basket costs nothing. */
    record Line(String key, @Nullable String coveredBy, BigDecimal price) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Line(var otherKey, var otherCover, var otherPrice)
                    && key.equals(otherKey)
                    && Objects.equals(coveredBy, otherCover)
                    && price.compareTo(otherPrice) == 0;
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    Set<String> keys() {
        return lines.stream().map(Line::key).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String key) {
        return lines.stream().anyMatch(line -> line.key().equals(key));
    }

    /** What a purchase of this basket charges for. */
    Set<String> charged() {
        return lines.stream()
                .filter(line -> line.coveredBy() == null)
                .map(Line::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isOpen() {
        return status.equals(OPEN);
    }

    boolean isOrdered() {
        return status.equals(ORDERED);
    }

    @Override
    public String toString() {
        return "version %d %s %s".formatted(version, status, keys());
    }
}
