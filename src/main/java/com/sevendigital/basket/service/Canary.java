package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.ChangeNotes;
import com.sevendigital.basket.domain.Checkouts;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.repository.BasketRepository;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the canary in the table: a basket like others, that is read as others are. It is ordered, so it refuses every
 * change as any ordered basket does, and it has no expiry.
 */
@Component
class Canary {

    private static final Logger log = LoggerFactory.getLogger(Canary.class);
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");
    private static final String TITLE = "Basket API canary";

    private final BasketRepository baskets;
    private final Basket canary;
    private volatile boolean kept;

    Canary(BasketRepository baskets, CanaryProperties properties) {
        this.baskets = baskets;
        this.canary = canary(new BasketId(properties.id()));
    }

    /** At start, and again until the table takes it; an instance whose table is away starts all the same. */
    void keep() {
        if (kept) {
            return;
        }
        try {
            baskets.keep(canary);
            kept = true;
        } catch (Unavailable outage) {
            log.warn("The canary is made later: {}", outage.getMessage());
        }
    }

    private static Basket canary(BasketId id) {
        var song = new Offer(
                new Product.Track(1),
                new Offer.Description(TITLE, null, "Basket API", null, null),
                1,
                2,
                Money.zero(POUND));
        return new Basket(
                id,
                new Territory("GB", POUND),
                BasketStatus.ORDERED,
                null,
                new Items(List.of(new Item(song, EVER))),
                1,
                new Basket.Times(EVER, EVER, EVER, null),
                Checkouts.NONE,
                null,
                ChangeNotes.NONE);
    }
}
