package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sevendigital.basket.domain.Basket;
import java.util.List;

/**
 * A basket on the wire with what happened to it since a version.
 *
 * @param changesTruncated whether more happened than is remembered
 */
record BasketChangesResponse(
        @JsonUnwrapped BasketResponse basket, List<ChangeResponse> changes, boolean changesTruncated) {

    static BasketChangesResponse of(Basket basket, long seenVersion) {
        var since = basket.changesSince(seenVersion);
        return new BasketChangesResponse(
                BasketResponse.of(basket),
                since.notes().stream().map(ChangeResponse::of).toList(),
                since.truncated());
    }
}
