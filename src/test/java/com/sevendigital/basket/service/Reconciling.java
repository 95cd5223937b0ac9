package com.sevendigital.basket.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.domain.Territory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** What the tests of unsettled checkouts share: a table, Purchasing, a clock that they move, and the service's parts. */
final class Reconciling {

    static final Product PRODUCT = new Product.Track(1535);
    static final Duration DUE_AFTER = Duration.ofSeconds(5);
    static final Duration SHORTEST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Money PRICE = new Money(new BigDecimal("0.99"), POUND);

    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-01-15T20:00:00Z").toEpochMilli());
    final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    final WatchedBaskets baskets = new WatchedBaskets();
    final LedgerPurchasing purchasing = new LedgerPurchasing();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Settling settling = new Settling(baskets, clock, new CheckoutMeters(meters));

    /** One instance's purchases. */
    RunningPurchases purchases(Duration answerWithin, Duration shutdownWait) {
        return new RunningPurchases(purchasing, settling, properties(answerWithin, 3, shutdownWait));
    }

    /** A reconciler of an instance that has no purchase of its own under way. */
    CheckoutReconciler reconciler() {
        return reconciler(purchases(Duration.ofMillis(50), Duration.ofSeconds(1)));
    }

    CheckoutReconciler reconciler(RunningPurchases running) {
        var properties = properties(Duration.ofMillis(50), 3, Duration.ofSeconds(1));
        return new CheckoutReconciler(baskets, purchasing, running, settling, properties, clock);
    }

    static CheckoutProperties properties(Duration answerWithin, int looksAtOnce, Duration shutdownWait) {
        return new CheckoutProperties(
                answerWithin, DUE_AFTER, Duration.ofSeconds(1), SHORTEST, LONGEST, looksAtOnce, shutdownWait);
    }

    void moveOn(Duration time) {
        millis.addAndGet(time.toMillis());
    }

    /** A basket that was claimed just now. */
    Basket claimed() {
        var then = clock.instant();
        var description = new Offer.Description("Title", null, "Artist", null, null);
        var item = new Item(new Offer(PRODUCT, description, 320816, 2, PRICE), then);
        var open = Basket.create(BasketId.random(), new Territory("GB", POUND), null, then)
                .add(List.of(new Addition(new Selection(PRODUCT, null), item)), then);
        var buyer = new Buyer("customer-1", new Buyer.Payment(Buyer.Method.CARD, "tok_ok"), null);
        var attempt = new Checkout.Attempt(open.version(), "claim", null, "fingerprint");
        var claimed = open.claim(open.items(), new Basket.Terms(attempt, PRICE, buyer, then.plus(DUE_AFTER)), then);
        baskets.create(claimed);
        return claimed;
    }

    /** A basket whose checkout nobody settled in time. */
    Basket due() {
        var claimed = claimed();
        moveOn(DUE_AFTER);
        return claimed;
    }

    Instant dueAt(Basket known) {
        return Objects.requireNonNull(baskets.checkoutOf(known).due()).at();
    }

    /** Written once, and not to be looked at any more. */
    void isSettled(Basket claimed, BasketStatus basket, CheckoutStatus checkout) {
        var after = baskets.the(claimed);
        assertThat(after.status()).isEqualTo(basket);
        assertThat(after.version()).isEqualTo(claimed.version() + 1);
        assertThat(baskets.checkoutOf(claimed).status()).isEqualTo(checkout);
        assertThat(baskets.unsettled(10)).isEmpty();
    }

    /** As it was, to be looked at later. */
    void isLeft(Basket claimed) {
        assertThat(baskets.the(claimed).status()).isEqualTo(BasketStatus.CHECKING_OUT);
        assertThat(baskets.the(claimed).version()).isEqualTo(claimed.version());
        assertThat(dueAt(claimed)).isAfter(clock.instant());
    }
}
