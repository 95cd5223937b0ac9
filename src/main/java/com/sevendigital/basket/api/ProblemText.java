package com.sevendigital.basket.api;

/**
 * What there is to say about a problem.
 *
 * @param meaning what it means
 * @param caller what the caller does
 * @param signs by which on-call tells what is behind it
 * @param operator what on-call does
 */
record ProblemText(String meaning, String caller, String signs, String operator) {

    ProblemText {
        if (meaning.isBlank() || caller.isBlank() || signs.isBlank() || operator.isBlank()) {
            throw new IllegalArgumentException("A problem's meaning, caller, signs and operator must not be blank.");
        }
    }
}
