package com.sevendigital.basket.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured by itself: steps that leave all baskets as they were. */
enum Scenario {
    GET,
    BARE,
    /** Adds, and then removes. */
    ADD,
    MIX,
    /** How much one core can do. */
    SATURATION;

    List<Step> steps(Stage stage) {
        return switch (this) {
            case GET -> List.of(stage.get());
            case BARE -> List.of(stage.bareGet());
            case ADD -> List.of(stage.add(), stage.remove());
            case MIX -> List.of(stage.mix(), stage.afterMix());
            case SATURATION ->
                List.of(
                        stage.get().saturating(Stage.SATURATED_SECONDS),
                        stage.bareGet().saturating(Stage.SATURATED_SECONDS),
                        stage.add().saturating(Stage.SATURATED_SECONDS),
                        stage.remove().saturating(Stage.SATURATED_SECONDS).unreported());
        };
    }

    /** Those whose names are there, with commas between; all when there are none. */
    static Set<Scenario> named(String names) {
        return names.isBlank()
                ? EnumSet.allOf(Scenario.class)
                : Arrays.stream(names.split(",", -1))
                        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scenario.class)));
    }
}
