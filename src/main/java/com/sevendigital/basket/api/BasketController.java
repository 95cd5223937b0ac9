package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.service.BasketService;
import com.sevendigital.basket.service.MergeService;
import com.sevendigital.basket.service.Opened;
import com.sevendigital.basket.service.OwnerService;
import com.sevendigital.basket.service.PriceService;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Baskets as wholes. */
@RestController
@RequestMapping(path = "/v1/baskets", produces = "application/json")
class BasketController {

    private final BasketService baskets;
    private final OwnerService owners;
    private final MergeService merges;
    private final PriceService prices;

    BasketController(BasketService baskets, OwnerService owners, MergeService merges, PriceService prices) {
        this.baskets = baskets;
        this.owners = owners;
        this.merges = merges;
        this.prices = prices;
    }

    @PostMapping
    ResponseEntity<BasketResponse> create(@Valid @RequestBody Requests.CreateBasket request) {
        var opened = opened(request);
        var basket = opened.basket();
        var answer = opened.created()
                ? ResponseEntity.created(URI.create("/v1/baskets/" + basket.id()))
                : ResponseEntity.ok();
        return answer.eTag(EntityTag.of(basket)).body(BasketResponse.of(basket));
    }

    private Opened opened(Requests.CreateBasket request) {
        var guests = request.guestBasket();
        return request.ownerId() == null
                ? new Opened(baskets.create(request.country()), true)
                : owners.open(request.ownerId(), request.country(), request.onlyThatCountry(), guests);
    }

    @GetMapping("/{basketId}")
    ResponseEntity<?> get(
            @PathVariable BasketId basketId,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var seenVersion = since == null ? null : SeenVersion.parse(since);
        var basket = baskets.get(basketId);
        var answer =
                EntityTag.isAny(ifNoneMatch) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        answer.eTag(EntityTag.of(basket)).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (EntityTag.isAny(ifNoneMatch)) {
            return answer.build();
        }
        return answer.body(
                seenVersion == null ? BasketResponse.of(basket) : BasketChangesResponse.of(basket, seenVersion));
    }

    @PostMapping("/{basketId}/merges")
    ResponseEntity<MergeResponse> merge(
            @PathVariable BasketId basketId, @Valid @RequestBody Requests.MergeBaskets request) {
        var merged = merges.merge(basketId, request.source());
        return ResponseEntity.ok().eTag(EntityTag.of(merged.basket())).body(MergeResponse.of(merged));
    }

    @PostMapping("/{basketId}/prices")
    ResponseEntity<BasketResponse> refreshPrices(@PathVariable BasketId basketId) {
        var basket = prices.refresh(basketId);
        return ResponseEntity.ok().eTag(EntityTag.of(basket)).body(BasketResponse.of(basket));
    }

    @DeleteMapping("/{basketId}")
    ResponseEntity<Void> delete(@PathVariable BasketId basketId) {
        baskets.delete(basketId);
        return ResponseEntity.noContent().build();
    }
}
