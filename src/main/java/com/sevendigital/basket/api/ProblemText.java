package com.sevendigital.basket.api;

/**
 * What there is to say about a problem.
 *
 * @param meaning what it means
 * @param caller what the caller does
 * @param operator what on-call does
 */
record ProblemText(String meaning, String caller, String operator) {

    ProblemText {
        if (meaning.isBlank() || caller.isBlank() || operator.isBlank()) {
            throw new IllegalArgumentException("A problem's meaning, caller and operator must not be blank.");
        }
    }
}
