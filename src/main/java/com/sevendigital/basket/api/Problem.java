package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param errors what is wrong with which part of the request
 * @param basket the basket at today's prices, when those are the problem
 * @param unavailableItems the keys of the items that are no longer for sale, when they are the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        boolean retryable,
        @Nullable List<FieldError> errors,
        @Nullable BasketResponse basket,
        @Nullable List<String> unavailableItems) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the request body (RFC 6901)
     * @param type the problem it would be on its own; {@code null} when the field itself is not valid
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldError(String pointer, @Nullable String type, String detail) {

        static FieldError invalid(String pointer, String detail) {
            return new FieldError(pointer, null, detail);
        }
    }

    static Problem of(ProblemType type, String detail, String instance, String traceId) {
        return new Problem(
                type.uri().toString(),
                type.title(),
                type.status().value(),
                detail,
                instance,
                traceId,
                type.retryable(),
                null,
                null,
                null);
    }

    Problem withErrors(List<FieldError> wrong) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                traceId,
                retryable,
                List.copyOf(wrong),
                basket,
                unavailableItems);
    }

    Problem withBasket(BasketResponse fresh) {
        return new Problem(type, title, status, detail, instance, traceId, retryable, errors, fresh, unavailableItems);
    }

    Problem withUnavailableItems(List<String> keys) {
        return new Problem(
                type, title, status, detail, instance, traceId, retryable, errors, basket, List.copyOf(keys));
    }
}
