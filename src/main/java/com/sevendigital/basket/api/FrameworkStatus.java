package com.sevendigital.basket.api;

/** Which problem a bare status of the framework or the server is, and what is said of it. */
final class FrameworkStatus {

    private FrameworkStatus() {}

    /** Statuses that are not in the closed list become the nearest one that is. */
    static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.CONTENT_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemType.RATE_LIMITED;
            case 503 -> ProblemType.OVERLOADED;
            default -> status >= 400 && status < 500 ? ProblemType.VALIDATION_FAILED : ProblemType.INTERNAL;
        };
    }

    static String detail(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> "Send a valid bearer token.";
            case FORBIDDEN -> "The token does not allow this call.";
            case NOT_FOUND -> "No resource of this service has this path.";
            case BASKET_NOT_FOUND -> "There is no basket with this id.";
            case CHECKOUT_NOT_FOUND -> "There is no checkout with this id.";
            case METHOD_NOT_ALLOWED -> "The Allow header names the methods that this resource supports.";
            case NOT_ACCEPTABLE -> "This resource is represented as application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "The request body must be application/json.";
            case CONTENT_TOO_LARGE -> "A request body has at most 64 KiB.";
            case VALIDATION_FAILED -> "The request is not one that HTTP or this service allows.";
            case INTERNAL -> "The request could not be served. Quote the traceId when you report it.";
            default -> type.title() + ".";
        };
    }
}
