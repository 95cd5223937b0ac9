package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.SampleBaskets;
import com.sevendigital.basket.repository.InMemoryBaskets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;

/** The use cases, with everything around them faked. */
final class Shop {

    static final Duration UNHURRIED = Duration.ofMinutes(1);

    final FakeCatalogue catalogue = new FakeCatalogue();
    final FakePurchasing purchasing = new FakePurchasing();
    final InMemoryBaskets baskets;
    final BasketService basketService;
    final CheckoutService checkoutService;
    final OwnerService ownerService;
    final MergeService mergeService;
    final PriceService priceService;
    private volatile Instant now = SampleBaskets.NOW;

    Shop() {
        this(UNHURRIED, new InMemoryBaskets());
    }

    /** @param answerWithin how long a checkout waits for its outcome */
    Shop(Duration answerWithin, InMemoryBaskets baskets) {
        this.baskets = baskets;
        InstantSource clock = () -> now;
        var pricing = new Pricing(catalogue, clock);
        var properties = new CheckoutProperties(
                answerWithin,
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                20,
                UNHURRIED);
        var territories =
                new TerritoryProperties(Map.of("GB", Currency.getInstance("GBP"), "DE", Currency.getInstance("EUR")));
        var purchases = new RunningPurchases(
                purchasing, new Settling(baskets, clock, new CheckoutMeters(new SimpleMeterRegistry())), properties);
        basketService = new BasketService(baskets, pricing, territories, clock);
        ownerService = new OwnerService(baskets, territories, clock);
        mergeService = new MergeService(baskets, pricing, clock);
        priceService = new PriceService(baskets, pricing, clock);
        checkoutService = new CheckoutService(
                baskets, new CheckoutPricing(baskets, pricing, clock), purchases, properties, clock);
    }

    void later(Duration pause) {
        now = now.plus(pause);
    }

    Instant now() {
        return now;
    }

    Basket keeps(Basket basket) {
        baskets.create(basket);
        return basket;
    }

    Basket has(BasketId id) {
        return baskets.find(id).orElseThrow();
    }

    /** The attempt of a customer who saw the basket so and confirms its total. */
    static CheckoutAttempt asSeen(Basket basket) {
        return asSeen(basket, basket.total());
    }

    static CheckoutAttempt asSeen(Basket basket, Money confirmedTotal) {
        return new CheckoutAttempt(basket.version(), confirmedTotal, SampleBaskets.BUYER, null);
    }
}
