package com.sevendigital.basket.client.purchasing;

import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claimed checkout of a track and a release, and a purchasing client for a server of the test. */
final class PurchasingFixtures {

    static final Territory GB = new Territory("GB", Currency.getInstance("GBP"));
    static final String TOKEN = "tok_ok";

    private static final Instant NOW = Instant.parse("2025-11-24T20:15:30Z");

    private PurchasingFixtures() {}

    static Purchasing purchasing(String baseUrl, Duration callTimeout) {
        return purchasing(baseUrl, callTimeout, new Guards());
    }

    static Purchasing purchasing(String baseUrl, Duration callTimeout, Guards guards) {
        var properties = new PurchasingProperties(URI.create(baseUrl), callTimeout, callTimeout);
        var http = new UpstreamHttp("purchasing", callTimeout, callTimeout);
        return new HttpPurchasing(http, guards.upstream(), properties);
    }

    static Checkout checkout() {
        return checkout(TOKEN);
    }

    static Checkout checkout(String token) {
        return checkout(new Buyer("customer-4711", new Buyer.Payment(Buyer.Method.CARD, token), null));
    }

    static Checkout checkout(@Nullable Buyer buyer) {
        return checkout(
                buyer,
                Money.parse("GBP 8.98"),
                new Offer(new Product.Track(1535), description(), 320816, 2, Money.parse("GBP 0.99")),
                new Offer(new Product.Release(320867), description(), 320867, 2, Money.parse("GBP 7.99")));
    }

    static Checkout checkout(@Nullable Buyer buyer, Money total, Offer... lines) {
        return new Checkout(
                new CheckoutId(BasketId.random(), 7),
                new Checkout.Attempt(7, "claim", null, "fingerprint"),
                CheckoutStatus.PROCESSING,
                List.of(lines),
                total,
                total,
                buyer,
                null,
                null,
                NOW,
                NOW,
                new Checkout.Due(NOW.plusSeconds(60), 0));
    }

    static Offer.Description description() {
        return new Offer.Description("Glass Harbour", null, "The Tidewatchers", null, null);
    }
}
