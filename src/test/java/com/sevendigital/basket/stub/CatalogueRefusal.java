package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A request that the Catalogue API refuses with one of its codes. */
final class CatalogueRefusal extends RuntimeException {

    static final int PARAMETER_MISSING = 1001;
    static final int PARAMETER_INVALID = 1002;
    static final int NOT_FOUND = 2001;
    static final int NOT_AVAILABLE = 2002;

    private final int status;
    private final int code;

    private CatalogueRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static CatalogueRefusal missing(String parameter) {
        return new CatalogueRefusal(400, PARAMETER_MISSING, "Missing parameter " + parameter);
    }

    static CatalogueRefusal invalid(String parameter, String value) {
        return new CatalogueRefusal(
                400, PARAMETER_INVALID, "Invalid value '%s' for parameter %s".formatted(value, parameter));
    }

    /** The status of 2002 is not documented; it is answered like 2001. */
    static CatalogueRefusal unavailable(CatalogueAnswer.Missing missing) {
        return new CatalogueRefusal(404, missing.code(), missing.message());
    }

    StubAnswer answer() {
        var json = JsonNodeFactory.instance.objectNode().put("status", "error").put("version", "1.2");
        json.putObject("error").put("code", code).put("errorMessage", getMessage());
        return StubAnswer.json(status, json);
    }
}
