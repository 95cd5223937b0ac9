package com.sevendigital.basket.api;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.service.BasketService;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The items of a basket. */
@RestController
@RequestMapping(path = "/v1/baskets/{basketId}/items", produces = "application/json")
class ItemController {

    private final BasketService baskets;

    ItemController(BasketService baskets) {
        this.baskets = baskets;
    }

    @PutMapping(path = "/{product}", consumes = "application/json")
    ResponseEntity<BasketResponse> put(
            @PathVariable BasketId basketId,
            @PathVariable Product product,
            @Valid @RequestBody(required = false) Requests.@Nullable PutItem request) {
        var packageId = request == null ? null : request.packageId();
        var change = baskets.add(basketId, List.of(new Selection(product, packageId)));
        return answer(change.added(product) ? HttpStatus.CREATED : HttpStatus.OK, change.basket());
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<BasketResponse> add(@PathVariable BasketId basketId, @Valid @RequestBody Requests.AddItems request) {
        return answer(HttpStatus.OK, baskets.add(basketId, request.selections()).basket());
    }

    @DeleteMapping("/{product}")
    ResponseEntity<BasketResponse> remove(@PathVariable BasketId basketId, @PathVariable Product product) {
        return answer(HttpStatus.OK, baskets.remove(basketId, product));
    }

    @DeleteMapping
    ResponseEntity<BasketResponse> empty(
            @PathVariable BasketId basketId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expectedVersion = EntityTag.version(ifMatch).orElse(null);
        return answer(HttpStatus.OK, baskets.empty(basketId, expectedVersion));
    }

    private static ResponseEntity<BasketResponse> answer(HttpStatus status, Basket basket) {
        return ResponseEntity.status(status).eTag(EntityTag.of(basket)).body(BasketResponse.of(basket));
    }
}
