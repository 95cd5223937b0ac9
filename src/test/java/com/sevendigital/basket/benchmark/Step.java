package com.sevendigital.basket.benchmark;

/**
 * Calls that are measured together.
 *
 * @param name what they are in the report, the same in each round; empty for what only restores the baskets
 */
record Step(String name, Subject subject, Traffic traffic, Pace pace) {

    static final String UNREPORTED = "";
    private static final int CALLERS = 32;

    /** The same as fast as the calls are answered, each once at the most. */
    Step saturating(int seconds) {
        return with(
                name + ", saturated", Pace.saturating(CALLERS, traffic.calls().size(), seconds));
    }

    /** The same as fast as the calls are answered, again and again. */
    Step repeating(int seconds) {
        return with(name + ", saturated", Pace.saturating(CALLERS, Long.MAX_VALUE, seconds));
    }

    Step unreported() {
        return with(UNREPORTED, pace);
    }

    private Step with(String otherName, Pace otherPace) {
        return new Step(otherName, subject, traffic, otherPace);
    }
}
