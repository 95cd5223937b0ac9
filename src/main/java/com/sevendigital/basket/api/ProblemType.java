package com.sevendigital.basket.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The closed list of problems that this API answers with, each explained at its {@link #uri()} (RFC 9457). */
enum ProblemType {
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST, false, "The request is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, false, "Credentials are missing or not valid"),
    FORBIDDEN(HttpStatus.FORBIDDEN, false, "The credentials do not allow this call"),
    NOT_FOUND(HttpStatus.NOT_FOUND, false, "There is nothing here"),
    BASKET_NOT_FOUND(HttpStatus.NOT_FOUND, false, "There is no such basket"),
    CHECKOUT_NOT_FOUND(HttpStatus.NOT_FOUND, false, "There is no such checkout"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, false, "The resource does not support this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, false, "The resource has no representation that is acceptable"),
    BASKET_NOT_OPEN(HttpStatus.CONFLICT, false, "The basket is not open"),
    BASKET_FULL(HttpStatus.CONFLICT, false, "The basket is full"),
    PRICE_CHANGED(HttpStatus.CONFLICT, false, "The price is above the confirmed total"),
    ITEMS_UNAVAILABLE(HttpStatus.CONFLICT, false, "Items are no longer for sale"),
    COUNTRY_MISMATCH(HttpStatus.CONFLICT, false, "The basket is for another country"),
    BASKET_EXPIRED(HttpStatus.GONE, false, "The basket has expired"),
    VERSION_MISMATCH(HttpStatus.PRECONDITION_FAILED, false, "The basket has another version"),
    CONTENT_TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, false, "The content is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, false, "The media type is not supported"),
    ITEM_NOT_FOUND(HttpStatus.UNPROCESSABLE_ENTITY, false, "The catalogue does not know the item"),
    ITEM_NOT_SELLABLE(HttpStatus.UNPROCESSABLE_ENTITY, false, "The item is not for sale"),
    TERRITORY_NOT_SERVED(HttpStatus.UNPROCESSABLE_ENTITY, false, "The country is not served"),
    BASKET_NOT_MERGEABLE(HttpStatus.UNPROCESSABLE_ENTITY, false, "The baskets cannot become one"),
    BASKET_EMPTY(HttpStatus.UNPROCESSABLE_ENTITY, false, "The basket is empty"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, false, "The idempotency key stands for another checkout"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, false, "The request must name a version"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, true, "Too many requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, true, "Something went wrong in the service"),
    CATALOGUE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, true, "The catalogue is not available"),
    PURCHASING_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, true, "Purchasing is not available"),
    STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, true, "The basket storage is not available"),
    ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, true, "Credentials cannot be checked"),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, true, "The service has too much to do");

    private final HttpStatus status;
    private final boolean retryable;
    private final String title;

    ProblemType(HttpStatus status, boolean retryable, String title) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    /** Whether the same request may succeed when it is sent again later. */
    boolean retryable() {
        return retryable;
    }

    String title() {
        return title;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI uri() {
        return URI.create("/problems/" + slug());
    }
}
