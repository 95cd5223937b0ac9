package com.sevendigital.basket.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue asks for a product in one package in one territory.
 *
 * @param releaseId the release itself, or the one on which the track appears
 * @param packageId the catalogue's format, such as 2 for MP3 at 320 kbit/s or 9 for 16-bit FLAC
 */
public record Offer(Product product, Description description, int releaseId, int packageId, Money price) {

    /**
     * How a product is shown to people.
     *
     * @param version such as "Deluxe"
     * @param image address of the cover
     * @param isrc International Standard Recording Code of a track
     */
    public record Description(
            String title,
            @Nullable String version,
            String artist,
            @Nullable String image,
            @Nullable String isrc) {}
}
