package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Caller;
import com.sevendigital.basket.logging.BusinessEvents;
import com.sevendigital.basket.repository.BasketRepository;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Buys baskets: price, claim, buy, settle. The claim is one conditional write, so that one attempt buys once. */
@Service
public class CheckoutService {

    private final BasketRepository baskets;
    private final CheckoutPricing pricing;
    private final RunningPurchases purchases;
    private final CheckoutProperties properties;
    private final InstantSource clock;

    CheckoutService(
            BasketRepository baskets,
            CheckoutPricing pricing,
            RunningPurchases purchases,
            CheckoutProperties properties,
            InstantSource clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.purchases = purchases;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Where the checkout stands.
     *
     * @throws Refusal.CheckoutNotFound when there is none, or its basket is gone
     */
    public Checkout get(CheckoutId id) {
        return baskets.find(id.basketId())
                .flatMap(basket -> basket.checkouts().find(id))
                .orElseThrow(Refusal.CheckoutNotFound::new);
    }

    /**
     * What the attempt would buy: a basket at today's prices, not stored.
     *
     * @throws Refusal when the attempt would be refused
     */
    public Basket preview(BasketId id, CheckoutAttempt attempt) {
        requireAllowed(attempt);
        var basket = find(id);
        var priced = basket.pricedAt(pricing.price(basket, attempt), clock.instant());
        if (!attempt.confirms(priced.total())) {
            throw new Refusal.PriceChanged(priced);
        }
        return priced;
    }

    /**
     * Buys the basket as the customer saw it, once; the same attempt again answers the checkout that it made before.
     *
     * @throws Refusal when nothing was bought, for a reason that the customer can mend
     * @throws Unavailable when nothing was bought, since a dependency could not be asked
     */
    public CheckoutAnswer checkOut(BasketId id, CheckoutAttempt attempt) {
        requireAllowed(attempt);
        var basket = find(id);
        var made = madeBefore(basket, attempt);
        if (made.isPresent()) {
            return new CheckoutAnswer(made.get(), true);
        }
        var fresh = pricing.price(basket, attempt);
        if (!attempt.confirms(fresh.total(basket.territory().currency()))) {
            throw new Refusal.PriceChanged(pricing.keep(basket, fresh));
        }
        var claimed = claim(basket, fresh, attempt);
        try {
            baskets.replace(basket, claimed);
            BusinessEvents.claimed(basket, claimed);
        } catch (ChangedMeanwhile raced) {
            return madeByAnother(raced, attempt);
        }
        return bought(purchases.buy(claimed));
    }

    private static void requireAllowed(CheckoutAttempt attempt) {
        if (!Caller.mayActFor(attempt.buyer().userId())) {
            throw new Refusal.AnotherUser();
        }
    }

    /** The checkout that the same attempt made before, by the caller's key or else by the version it is for. */
    private static Optional<Checkout> madeBefore(Basket basket, CheckoutAttempt attempt) {
        var underKey = Optional.ofNullable(attempt.idempotencyKey())
                .flatMap(key -> basket.checkouts().underKey(key));
        if (underKey.isPresent() && !underKey.get().attempt().fingerprint().equals(attempt.fingerprint())) {
            throw new Refusal.IdempotencyKeyReused();
        }
        return underKey.or(() -> basket.checkouts().ofVersion(attempt.seenVersion()));
    }

    private Basket claim(Basket basket, Items fresh, CheckoutAttempt attempt) {
        var now = clock.instant();
        var made = new Checkout.Attempt(
                attempt.seenVersion(), UUID.randomUUID().toString(), attempt.idempotencyKey(), attempt.fingerprint());
        var dueAt = now.plus(properties.dueAfter());
        return basket.claim(fresh, new Basket.Terms(made, attempt.confirmedTotal(), attempt.buyer(), dueAt), now);
    }

    private Basket find(BasketId id) {
        var basket = baskets.find(id).orElseThrow(Refusal.BasketNotFound::new);
        basket.requireNotExpired(clock.instant());
        return basket;
    }

    /** Of parallel requests one makes the claim; the others answer its checkout. */
    private CheckoutAnswer madeByAnother(ChangedMeanwhile raced, CheckoutAttempt attempt) {
        var current = raced.current().orElseThrow(Refusal.BasketNotFound::new);
        var made = madeBefore(current, attempt);
        if (made.isEmpty()) {
            pricing.requireAsSeen(current, attempt);
            // Unclaimed again, since the other request could not send its purchase.
            throw new Unavailable(Unavailable.Dependency.PURCHASING, raced);
        }
        return new CheckoutAnswer(made.get(), true);
    }

    private static CheckoutAnswer bought(Basket after) {
        var checkout = after.checkouts().current();
        if (checkout == null) {
            throw new IllegalStateException("A claimed basket has a checkout.");
        }
        if (checkout.reason() == DeclineReason.PURCHASING_UNAVAILABLE) {
            throw new Unavailable(Unavailable.Dependency.PURCHASING, null);
        }
        if (checkout.reason() == DeclineReason.PRICE_CHANGED) {
            throw new Refusal.PriceChanged(after);
        }
        return new CheckoutAnswer(checkout, false);
    }
}
