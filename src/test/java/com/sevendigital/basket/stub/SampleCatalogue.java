package com.sevendigital.basket.stub;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the stub of the Catalogue API knows. */
record SampleCatalogue(List<Release> releases, List<Track> tracks) {

    /** A release; it has no packages where it can only be streamed. */
    record Release(
            int id,
            ReleaseKind kind,
            String title,
            String version,
            String type,
            String barcode,
            int year,
            boolean explicitContent,
            String releaseDate,
            Artist artist,
            Label label,
            Set<Territory> territories,
            List<PricedPackage> packages) {}

    /** A track of a release, sold wherever that is. */
    record Track(
            int id,
            int releaseId,
            int number,
            String title,
            String version,
            int duration,
            boolean explicitContent,
            String isrc,
            List<PricedPackage> packages) {}

    /** An invented artist. */
    record Artist(int id, String name) {}

    /** An invented label. */
    record Label(int id, String name) {}

    /** A package with its price by territory; where there is no price, it is not sold separately. */
    record PricedPackage(int id, Map<Territory, String> prices) {

        String description() {
            return id == 9 ? "Premium" : "Standard";
        }

        Optional<String> price(Territory territory) {
            return Optional.ofNullable(prices.get(territory));
        }
    }
}
