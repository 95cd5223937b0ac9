package com.sevendigital.basket.benchmark;

/**
 * Calls that are measured together.
 *
 * @param name what they are in the report, the same in each round; empty for what only restores the baskets
 * @param repeatable whether each call may be sent again
 */
record Step(String name, Subject subject, Traffic traffic, Pace pace, boolean repeatable) {

    static final String UNREPORTED = "";
    static final String SATURATED = ", saturated";
    static final int CALLERS = 32;
    static final int LONGEST_SECONDS = 60;

    /** The same as fast as the calls are answered: for so long, or until each was sent once if it cannot be sent again. */
    Step saturating(int seconds) {
        var fast = repeatable
                ? Pace.saturating(CALLERS, Long.MAX_VALUE, seconds)
                : Pace.saturating(CALLERS, traffic.calls().size(), LONGEST_SECONDS);
        return with(name + SATURATED, fast);
    }

    Step unreported() {
        return with(UNREPORTED, pace);
    }

    private Step with(String otherName, Pace otherPace) {
        return new Step(otherName, subject, traffic, otherPace, repeatable);
    }
}
