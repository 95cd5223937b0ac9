package com.sevendigital.basket.client.purchasing;

import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Purchasing, with a count of what it says of the checkouts that nobody settled. */
final class MeteredPurchasing implements Purchasing {

    private final Purchasing purchasing;
    private final Map<Found, Counter> found = new EnumMap<>(Found.class);

    private enum Found {
        SETTLED,
        PROCESSING,
        NEVER,
        NO_ANSWER
    }

    MeteredPurchasing(Purchasing purchasing, MeterRegistry meters) {
        this.purchasing = purchasing;
        Arrays.stream(Found.values()).forEach(each -> found.put(each, counter(each, meters)));
    }

    private static Counter counter(Found found, MeterRegistry meters) {
        return Counter.builder("basket.checkouts.reconciled")
                .description("Looks at checkouts that nobody settled, by what Purchasing said of them")
                .tag("found", found.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    @Override
    public Settlement purchase(Checkout checkout, Territory territory) {
        return purchasing.purchase(checkout, territory);
    }

    @Override
    public Settlement purchaseAgain(Checkout checkout, Territory territory) {
        return purchasing.purchaseAgain(checkout, territory);
    }

    @Override
    public Seen find(Checkout checkout) {
        var seen = purchasing.find(checkout);
        Objects.requireNonNull(found.get(found(seen))).increment();
        return seen;
    }

    private static Found found(Seen seen) {
        return switch (seen) {
            case Seen.Settled _ -> Found.SETTLED;
            case Seen.Processing _ -> Found.PROCESSING;
            case Seen.Never _ -> Found.NEVER;
            case Seen.NoAnswer _ -> Found.NO_ANSWER;
        };
    }
}
