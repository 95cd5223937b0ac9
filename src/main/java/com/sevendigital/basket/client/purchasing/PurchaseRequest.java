package com.sevendigital.basket.client.purchasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /purchases}, by docs/contracts/purchasing.yaml. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PurchaseRequest(
        String userId,
        String country,
        String currency,
        Amount total,
        List<Line> lines,
        @Nullable String voucherCode,
        Payment payment) {

    /** @throws NullPointerException when the checkout is settled, for then nothing is to be bought */
    static PurchaseRequest of(Checkout checkout, Territory territory) {
        var buyer = Objects.requireNonNull(checkout.buyer(), "a settled checkout has no buyer");
        return new PurchaseRequest(
                buyer.userId(),
                territory.country(),
                territory.currency().getCurrencyCode(),
                Amount.of(checkout.total()),
                checkout.lines().stream().map(Line::of).toList(),
                buyer.voucherCode(),
                Payment.of(buyer.payment()));
    }

    /** Money as Purchasing writes it. */
    record Amount(String amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    /** One track or release to buy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int releaseId, @Nullable Integer trackId, int packageId, Amount price) {

        static Line of(Offer offer) {
            var trackId = offer.product() instanceof Product.Track(var id) ? Integer.valueOf(id) : null;
            return new Line(offer.releaseId(), trackId, offer.packageId(), Amount.of(offer.price()));
        }
    }

    /** How it is paid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Payment(String method, @Nullable String token) {

        static Payment of(Buyer.Payment payment) {
            return new Payment(payment.method().name().toLowerCase(Locale.ROOT), payment.token());
        }
    }
}
