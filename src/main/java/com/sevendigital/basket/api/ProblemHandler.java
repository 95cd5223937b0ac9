package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refusal or an outage becomes a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler {

    @ExceptionHandler
    ResponseEntity<Object> handle(Refusal refused, HttpServletRequest request) {
        var type = typeOf(refused);
        var problem = ProblemAnswers.problem(type, said(refused), request.getRequestURI());
        return ProblemAnswers.answer(
                type,
                switch (refused) {
                    case Refusal.SelectionsRefused selections
                    when isBatch(request) -> problem.withErrors(errors(selections));
                    case Refusal.PriceChanged changed -> problem.withBasket(BasketResponse.of(changed.fresh()));
                    case Refusal.ItemsUnavailable unavailable -> problem.withUnavailableItems(unavailable.keys());
                    case Refusal.CurrencyMismatch mismatch ->
                        problem.withErrors(
                                List.of(Problem.FieldError.invalid("/confirmedTotal/currency", said(mismatch))));
                    default -> problem;
                });
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(Unavailable outage, HttpServletRequest request) {
        var type = switch (outage.dependency()) {
            case CATALOGUE -> ProblemType.CATALOGUE_UNAVAILABLE;
            case PURCHASING -> ProblemType.PURCHASING_UNAVAILABLE;
            case STORAGE -> ProblemType.STORAGE_UNAVAILABLE;
            case ISSUER -> ProblemType.ISSUER_UNAVAILABLE;
        };
        // A write that the table did not answer may have been made; all calls may be repeated.
        var detail = type == ProblemType.STORAGE_UNAVAILABLE
                ? "There was no answer in time. It is safe to send the same request again."
                : "Nothing was changed. Send the same request again a little later.";
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, detail, request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(AuthenticationException unknown, HttpServletRequest request) {
        return answer(ProblemType.UNAUTHENTICATED, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(AccessDeniedException refused, HttpServletRequest request) {
        return answer(ProblemType.FORBIDDEN, request);
    }

    /** A header that is not text, found when it was read. */
    @ExceptionHandler
    ResponseEntity<Object> handle(RequestRejectedException unsound, HttpServletRequest request) {
        return answer(ProblemType.VALIDATION_FAILED, request);
    }

    private static ResponseEntity<Object> answer(ProblemType type, HttpServletRequest request) {
        return ProblemAnswers.answer(
                type, ProblemAnswers.problem(type, FrameworkStatus.detail(type), request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(InvalidRequest invalid, HttpServletRequest request) {
        var problem = ProblemAnswers.problem(ProblemType.VALIDATION_FAILED, said(invalid), request.getRequestURI());
        return ProblemAnswers.answer(
                ProblemType.VALIDATION_FAILED,
                invalid.errors().isEmpty() ? problem : problem.withErrors(invalid.errors()));
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(CheckoutController.VersionNotNamed missing, HttpServletRequest request) {
        var type = ProblemType.PRECONDITION_REQUIRED;
        return ProblemAnswers.answer(type, ProblemAnswers.problem(type, said(missing), request.getRequestURI()));
    }

    /** The message of an exception of this service's own, which always has one. */
    private static String said(RuntimeException ours) {
        return Objects.requireNonNull(ours.getMessage());
    }

    private static ProblemType typeOf(Refusal refused) {
        return switch (refused) {
            case Refusal.BasketNotFound _ -> ProblemType.BASKET_NOT_FOUND;
            case Refusal.CheckoutNotFound _ -> ProblemType.CHECKOUT_NOT_FOUND;
            case Refusal.BasketExpired _ -> ProblemType.BASKET_EXPIRED;
            case Refusal.BasketNotOpen _ -> ProblemType.BASKET_NOT_OPEN;
            case Refusal.BasketFull _ -> ProblemType.BASKET_FULL;
            case Refusal.BasketEmpty _ -> ProblemType.BASKET_EMPTY;
            case Refusal.VersionMismatch _ -> ProblemType.VERSION_MISMATCH;
            case Refusal.IdempotencyKeyReused _ -> ProblemType.IDEMPOTENCY_KEY_REUSED;
            case Refusal.BasketNotMergeable _ -> ProblemType.BASKET_NOT_MERGEABLE;
            case Refusal.CountryMismatch _ -> ProblemType.COUNTRY_MISMATCH;
            case Refusal.AnotherUser _ -> ProblemType.FORBIDDEN;
            case Refusal.TerritoryNotServed _ -> ProblemType.TERRITORY_NOT_SERVED;
            case Refusal.CurrencyMismatch _ -> ProblemType.VALIDATION_FAILED;
            case Refusal.SelectionsRefused selections ->
                typeOf(selections.selected().getFirst());
            case Refusal.ItemsUnavailable _ -> ProblemType.ITEMS_UNAVAILABLE;
            case Refusal.PriceChanged _ -> ProblemType.PRICE_CHANGED;
        };
    }

    private static ProblemType typeOf(Refusal.Selected selected) {
        return selected.known() ? ProblemType.ITEM_NOT_SELLABLE : ProblemType.ITEM_NOT_FOUND;
    }

    /** Only a batch has pointers to say which of its items is meant. */
    private static boolean isBatch(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static List<Problem.FieldError> errors(Refusal.SelectionsRefused refused) {
        return refused.selected().stream()
                .map(selected -> new Problem.FieldError(
                        "/items/" + selected.index(), typeOf(selected).uri().toString(), selected.detail()))
                .toList();
    }
}
