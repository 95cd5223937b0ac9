package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.service.BasketService;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Baskets as wholes. */
@RestController
@RequestMapping(path = "/v1/baskets", produces = "application/json")
class BasketController {

    private final BasketService baskets;

    BasketController(BasketService baskets) {
        this.baskets = baskets;
    }

    @PostMapping
    ResponseEntity<BasketResponse> create(@Valid @RequestBody Requests.CreateBasket request) {
        var basket = baskets.create(request.country());
        return ResponseEntity.created(URI.create("/v1/baskets/" + basket.id()))
                .eTag(EntityTag.of(basket))
                .body(BasketResponse.of(basket));
    }

    @GetMapping("/{basketId}")
    ResponseEntity<BasketResponse> get(
            @PathVariable BasketId basketId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var basket = baskets.get(basketId);
        var answer =
                EntityTag.isAny(ifNoneMatch) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        answer.eTag(EntityTag.of(basket)).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return EntityTag.isAny(ifNoneMatch) ? answer.build() : answer.body(BasketResponse.of(basket));
    }

    @DeleteMapping("/{basketId}")
    ResponseEntity<Void> delete(@PathVariable BasketId basketId) {
        baskets.delete(basketId);
        return ResponseEntity.noContent().build();
    }
}
