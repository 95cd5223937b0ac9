package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.service.CheckoutAnswer;
import com.sevendigital.basket.service.CheckoutService;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checkouts: buying a basket, and asking what became of that. */
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class CheckoutController {

    private static final String ASK_AGAIN_AFTER_SECONDS = "1";

    private final CheckoutService checkouts;

    CheckoutController(CheckoutService checkouts) {
        this.checkouts = checkouts;
    }

    @PostMapping(path = "/baskets/{basketId}/checkouts", consumes = "application/json")
    ResponseEntity<?> checkOut(
            @PathVariable BasketId basketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody CheckoutRequest request) {
        var seenVersion = EntityTag.version(ifMatch).orElseThrow(VersionNotNamed::new);
        var attempt = request.attempt(seenVersion, IdempotencyKey.of(idempotencyKey));
        if (request.previewOnly()) {
            var priced = checkouts.preview(basketId, attempt);
            return ResponseEntity.ok(CheckoutPreviewResponse.of(priced, attempt.confirmedTotal()));
        }
        return answer(checkouts.checkOut(basketId, attempt));
    }

    @GetMapping("/checkouts/{checkoutId}")
    ResponseEntity<CheckoutResponse> get(@PathVariable CheckoutId checkoutId) {
        var checkout = checkouts.get(checkoutId);
        var answer = ResponseEntity.ok();
        if (!checkout.status().settled()) {
            answer.header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_AFTER_SECONDS);
        }
        return answer.body(CheckoutResponse.of(checkout));
    }

    private static ResponseEntity<CheckoutResponse> answer(CheckoutAnswer made) {
        var checkout = made.checkout();
        var settled = made.replayed() ? HttpStatus.OK : HttpStatus.CREATED;
        var answer = ResponseEntity.status(checkout.status().settled() ? settled : HttpStatus.ACCEPTED)
                .location(URI.create("/v1/checkouts/" + checkout.id()));
        if (made.replayed()) {
            answer.header("Idempotent-Replayed", "true");
        }
        if (!checkout.status().settled()) {
            answer.header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_AFTER_SECONDS);
        }
        return answer.body(CheckoutResponse.of(checkout));
    }

    /** A checkout must say which version of the basket the customer saw (RFC 6585, section 3). */
    static final class VersionNotNamed extends RuntimeException {
        private VersionNotNamed() {
            super("If-Match must name the version of the basket that the customer saw.", null, false, false);
        }
    }
}
