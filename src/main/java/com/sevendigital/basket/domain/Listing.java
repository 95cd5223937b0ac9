package com.sevendigital.basket.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the catalogue knows of a product in one territory. */
public sealed interface Listing {

    /** The catalogue has never heard of the product. */
    record Unknown() implements Listing {}

    /** The product exists, and cannot be bought here. */
    record NotForSale(Reason reason) implements Listing {}

    /** The product can be bought in each of these packages; there is at least one. */
    record ForSale(List<Offer> offers) implements Listing {

        private static final int STANDARD_PACKAGE = 2;

        public ForSale {
            offers = List.copyOf(offers);
        }

        /** Empty when the product is not sold in that package; {@code null} asks for the primary one. */
        public Optional<Offer> in(@Nullable Integer packageId) {
            return packageId == null
                    ? offers.stream().min(Comparator.comparing(offer -> offer.packageId() != STANDARD_PACKAGE))
                    : offers.stream()
                            .filter(offer -> offer.packageId() == packageId)
                            .findFirst();
        }
    }

    /** Why a product that exists cannot be bought. */
    enum Reason {
        NOT_IN_TERRITORY("is not sold in this country"),
        NOT_A_DOWNLOAD("can only be streamed"),
        NOT_SEPARATELY("is sold only with its release"),
        NOT_IN_PACKAGE("is not sold in this package any more"),
        NOT_IN_CATALOGUE("is not known to the catalogue any more");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
