package com.sevendigital.basket.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** What can be measured by itself; all baskets are afterwards as they were. */
enum Scenario {
    /** How long a start takes, and what calls take of the table. */
    START,
    /** The first seconds after the start. */
    COLD,
    GET,
    CONDITIONAL,
    BARE,
    /** Adds, and then removes. */
    ADD,
    MIX,
    CHECKOUT,
    /** How much one core can do. */
    SATURATION,
    /** Lines in the basket. */
    GROWTH,
    /** Calls a second. */
    RATES,
    /** More calls than can be served. */
    EDGE;

    /** What is measured in rounds, in turn with the others; nothing for what is measured by itself. */
    List<Step> steps(Stage stage) throws InterruptedException, ExecutionException {
        return switch (this) {
            case GET -> List.of(stage.get());
            case CONDITIONAL -> List.of(stage.conditionalGet());
            case BARE -> List.of(stage.bareGet());
            case ADD -> List.of(stage.add(), stage.remove());
            case MIX -> List.of(stage.mix(), stage.afterMix());
            case CHECKOUT -> List.of(stage.checkout());
            case SATURATION ->
                List.of(
                        stage.get().saturating(Stage.SATURATED_SECONDS),
                        stage.bareGet().saturating(Stage.SATURATED_SECONDS),
                        stage.add().saturating(Stage.SATURATED_SECONDS),
                        stage.remove().saturating(Stage.SATURATED_SECONDS),
                        stage.mix().saturating(Stage.SATURATED_SECONDS),
                        stage.afterMix());
            case START, COLD, GROWTH, RATES, EDGE -> List.of();
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
