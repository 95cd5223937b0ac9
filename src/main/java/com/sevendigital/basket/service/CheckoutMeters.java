package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts checkouts by what became of them; one whose outcome was unknown first is counted again when it is known. */
@Component
class CheckoutMeters {

    private final MeterRegistry meters;

    CheckoutMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts what this instance wrote down. */
    void count(Checkout checkout) {
        Counter.builder("basket.checkouts")
                .description("Checkouts by what became of them")
                .tag("outcome", checkout.status().name().toLowerCase(Locale.ROOT))
                .tag("reason", slug(checkout.reason()))
                .register(meters)
                .increment();
    }

    private static String slug(@Nullable DeclineReason reason) {
        return reason == null ? "none" : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
