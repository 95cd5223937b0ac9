package com.sevendigital.basket.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.CheckoutId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes problem documents of what the framework refuses, and of what nobody foresaw; its own words never leave. */
@RestControllerAdvice
class FrameworkProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FrameworkProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> handleUnforeseen(Exception unforeseen, HttpServletRequest request) {
        log.error("Unforeseen", unforeseen);
        var type = ProblemType.INTERNAL;
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, detail(type), request.getRequestURI()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getFieldErrors().stream()
                .map(error -> Problem.FieldError.invalid(
                        JsonPointers.ofProperty(error.getField()),
                        Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid")))
                .distinct()
                .toList();
        var type = ProblemType.VALIDATION_FAILED;
        var detail = "The request has fields that are not valid.";
        return ProblemAnswers.answer(
                type, ProblemAnswers.problem(type, detail, path(request)).withErrors(errors));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof BodyLimitFilter.TooLarge) {
            return answer(ProblemType.CONTENT_TOO_LARGE, headers, request);
        }
        var type = ProblemType.VALIDATION_FAILED;
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var error = Problem.FieldError.invalid(JsonPointers.of(mapping), "has the wrong type, or a field twice");
            var problem = ProblemAnswers.problem(type, "The request has a field that is not valid.", path(request));
            return ProblemAnswers.answer(type, problem.withErrors(List.of(error)));
        }
        var detail = unreadable.getCause() instanceof JsonProcessingException
                ? "The request body is not the JSON object that this call takes."
                : "The request body is missing or cannot be read.";
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, detail, path(request)));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wanted = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getParameter().getParameterType()
                : Object.class;
        if (wanted == BasketId.class) {
            return answer(ProblemType.BASKET_NOT_FOUND, headers, request);
        }
        if (wanted == CheckoutId.class) {
            return answer(ProblemType.CHECKOUT_NOT_FOUND, headers, request);
        }
        var type = ProblemType.VALIDATION_FAILED;
        var detail = "An item's key is track- or release- and a positive 32-bit number, such as track-1535.";
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, detail, path(request)));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = FrameworkStatus.typeOf(status.value());
        if (type == ProblemType.INTERNAL) {
            log.error("Unforeseen", refused);
        }
        return answer(type, headers, request);
    }

    private static ResponseEntity<Object> answer(ProblemType type, HttpHeaders headers, WebRequest request) {
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, detail(type), path(request)), headers);
    }

    private static String detail(ProblemType type) {
        return FrameworkStatus.detail(type);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
