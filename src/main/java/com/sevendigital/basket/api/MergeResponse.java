package com.sevendigital.basket.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sevendigital.basket.service.Merged;
import java.util.List;

/** A basket that another one joined, on the wire. */
record MergeResponse(@JsonUnwrapped BasketResponse basket, List<Skipped> skipped) {

    /** An item that stayed in the other basket. */
    record Skipped(String key, String reason) {}

    static MergeResponse of(Merged merged) {
        return new MergeResponse(
                BasketResponse.of(merged.basket()),
                merged.skipped().stream()
                        .map(skipped -> new Skipped(skipped.product().key(), WireName.slugOf(skipped.reason())))
                        .toList());
    }
}
