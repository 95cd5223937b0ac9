package com.sevendigital.basket.history;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a sound service never shows, with the calls that show it. */
record Violation(Rule rule, String basket, String what, List<Call> calls) {

    /** What is promised. */
    enum Rule {
        NOTHING_IS_LOST,
        NOTHING_COMES_FROM_NOWHERE,
        EACH_VERSION_HAS_ONE_CONTENT,
        VERSIONS_ONLY_GROW,
        EACH_CHANGE_HAS_ITS_OWN_VERSION,
        ORDERED_IS_FINAL,
        SETTLED_IS_FINAL,
        CHARGED_ONCE,
        CHARGED_AS_ASKED,
        CHARGED_AS_SEEN,
        CHARGED_NO_MORE_THAN_CONFIRMED,
        TOLD_THE_TRUTH,
        ALL_IS_SETTLED,
        NO_ANSWER_IS_AN_ACCIDENT
    }

    @Override
    public String toString() {
        var shown = calls.stream().map(call -> "\n    " + call).collect(Collectors.joining());
        return "%s: basket %s: %s%s".formatted(rule, basket, what, shown);
    }
}
