package com.sevendigital.basket.http;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What means something to the service, so that not every request that is made up ends at the door. */
final class KnownValues {

    /** By the fields and parameters that they may stand in. */
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("basketId", List.of(FuzzStage.BASKET, FuzzStage.BASKET, FuzzStage.UPPER_CASE, FuzzStage.OTHER)),
            Map.entry("checkoutId", List.of(FuzzStage.CHECKOUT, FuzzStage.BASKET + "-1")),
            Map.entry("key", List.of("track-1209", "track-1187", "release-320306", "track-1088", "track-2147483647")),
            Map.entry("If-Match", List.of(FuzzStage.ETAG, FuzzStage.ETAG, "\"1\"", "W/\"2\"", "*", "\"\"", "\"007\"")),
            Map.entry("If-None-Match", List.of(FuzzStage.ETAG, "*", "W/\"2\"", "\"1\", \"2\"", "\"1")),
            Map.entry("Idempotency-Key", List.of("a", "\"a\"", "\"", "a\"b", "a b", "k".repeat(255), "k".repeat(256))),
            Map.entry("since", List.of("0", "1", "2", "007", "9".repeat(18), "9".repeat(19), "+1", "1.0")),
            Map.entry("traceparent", List.of("00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01", "ff-1")),
            Map.entry("country", List.of("GB", "GB", "US", "JP", "ZZ")),
            Map.entry(
                    "ownerId", List.of(FuzzStage.OWNER, FuzzStage.OWNER, "Zoë", "𝄞", "\u00a0", "a\u200bb", "a\u0085")),
            Map.entry("guestBasketId", List.of(FuzzStage.OTHER, FuzzStage.BASKET)),
            Map.entry("from", List.of(FuzzStage.OTHER, FuzzStage.BASKET)),
            Map.entry("amount", List.of(FuzzStage.TOTAL, FuzzStage.TOTAL, "99", "0.00", "1.999", "9".repeat(13))),
            Map.entry("currency", List.of("GBP", "GBP", "EUR", "JPY", "XXX", "QQQ")),
            Map.entry("token", List.of("tok_ok", "tok_ok", "t".repeat(255))),
            Map.entry("trackId", List.of("1209", "1187", "1231", "1088", "2147483647")),
            Map.entry("releaseId", List.of("320306", "320867", "2147483647")),
            Map.entry("packageId", List.of("2", "9", "17")),
            Map.entry("slug", List.of("price-changed", "nonsense")));

    private KnownValues() {}

    /** Values for the field or parameter of that name. */
    static Arbitrary<String> of(String name) {
        return Arbitraries.of(BY_NAME.getOrDefault(name, List.of("1234567", "SPRING-2025")));
    }
}
