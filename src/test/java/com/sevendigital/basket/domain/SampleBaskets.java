package com.sevendigital.basket.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Baskets, and what goes into them, for tests. */
public final class SampleBaskets {

    public static final Territory GB = new Territory("GB", Currency.getInstance("GBP"));
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    public static final int MP3 = 2;
    public static final int FLAC = 9;
    public static final Buyer BUYER = new Buyer("user-1", new Buyer.Payment(Buyer.Method.CARD, "token-1"), "SPRING");

    private static final int NOT_IN_ANY_TEST = 1_000_000;

    private SampleBaskets() {}

    public static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), GB.currency());
    }

    /** A track for 99p, on a release of its own. */
    public static Offer track(int id) {
        return track(id, NOT_IN_ANY_TEST + id);
    }

    public static Offer track(int id, int releaseId) {
        var description = new Offer.Description("Track " + id, "Edit", "Artist", "https://img/" + id, "GBAYE" + id);
        return new Offer(new Product.Track(id), description, releaseId, MP3, pounds("0.99"));
    }

    /** A release for 7.99. */
    public static Offer release(int id) {
        var description = new Offer.Description("Release " + id, null, "Artist", null, null);
        return new Offer(new Product.Release(id), description, id, MP3, pounds("7.99"));
    }

    public static Offer at(String amount, Offer offer) {
        return new Offer(offer.product(), offer.description(), offer.releaseId(), offer.packageId(), pounds(amount));
    }

    public static Offer in(int packageId, Offer offer) {
        return new Offer(offer.product(), offer.description(), offer.releaseId(), packageId, offer.price());
    }

    /** The offers in that order, each asked for in any package. */
    public static List<Addition> additions(Offer... offers) {
        return IntStream.range(0, offers.length)
                .mapToObj(place -> new Addition(
                        new Selection(offers[place].product(), null), new Item(offers[place], placed(place))))
                .toList();
    }

    /** The offer, asked for in its very package. */
    public static Addition asked(Offer offer, Instant addedAt) {
        return new Addition(new Selection(offer.product(), offer.packageId()), new Item(offer, addedAt));
    }

    /** Tracks with those ids, the last one excluded. */
    public static Offer[] tracks(int from, int to) {
        return IntStream.range(from, to).mapToObj(SampleBaskets::track).toArray(Offer[]::new);
    }

    public static Items items(Offer... offers) {
        return Items.NONE.with(additions(offers));
    }

    /** A guest's open basket at version 1. */
    public static Basket emptyBasket() {
        return Basket.create(BasketId.random(), GB, null, NOW);
    }

    /** A guest's open basket at version 2. */
    public static Basket basketOf(Offer... offers) {
        return emptyBasket().add(additions(offers), NOW);
    }

    public static Basket ownedBy(String ownerId, Basket basket) {
        return new Basket(
                basket.id(),
                basket.territory(),
                basket.status(),
                ownerId,
                basket.items(),
                basket.version(),
                basket.times(),
                basket.checkouts(),
                basket.mergedInto(),
                basket.notes());
    }

    public static Basket.Terms terms(Basket seen, String claim) {
        return new Basket.Terms(attempt(seen, claim), seen.total(), BUYER, NOW.plusSeconds(15));
    }

    public static Checkout.Attempt attempt(Basket seen, String claim) {
        return new Checkout.Attempt(seen.version(), claim, "key of " + claim, "fingerprint of " + claim);
    }

    public static Basket claimed(Basket basket) {
        return basket.claim(basket.items(), terms(basket, "claim-1"), NOW);
    }

    public static Basket declined(Basket basket) {
        return claimed(basket).settle(new Settlement.Declined(DeclineReason.CARD_EXPIRED), NOW);
    }

    public static Basket ordered(Basket basket) {
        return claimed(basket).settle(new Settlement.Completed("purchase-1"), NOW);
    }

    private static Instant placed(int place) {
        return NOW.plusNanos(place * 1_000L);
    }
}
