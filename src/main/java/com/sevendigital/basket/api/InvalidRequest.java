package com.sevendigital.basket.api;

import java.util.List;

/** A request that the contract does not allow, beyond what the shape of its JSON says. */
class InvalidRequest extends RuntimeException {

    private final transient List<Problem.FieldError> errors;

    /** A request of which something outside the body is wrong. */
    InvalidRequest(String detail) {
        super(detail, null, false, false);
        this.errors = List.of();
    }

    /** A request of which one field is wrong. */
    InvalidRequest(String pointer, String detail) {
        super("The request has a field that is not valid.", null, false, false);
        this.errors = List.of(Problem.FieldError.invalid(pointer, detail));
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
